package org.impactdata.batch.operations;

/** Where accepted runs wait for a worker; part of the caller's transaction. */
public interface RunQueue {

	/** Makes sure that a worker will fire the run. */
	void add(long run);

	/** Takes the run out, when it is still there. */
	void remove(long run);

}
