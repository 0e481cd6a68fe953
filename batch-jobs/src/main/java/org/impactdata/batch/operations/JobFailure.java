package org.impactdata.batch.operations;

/**
 * Implemented by an exception whose cause a person can understand and act on. Its
 * sentence is {@code failure.<code>} in the bundle of the job's {@link JobDescription}.
 */
public interface JobFailure {

	/** At most 60 letters, digits and hyphens. */
	String failureCode();

}
