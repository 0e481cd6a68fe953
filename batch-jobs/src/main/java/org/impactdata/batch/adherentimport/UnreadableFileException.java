package org.impactdata.batch.adherentimport;

import org.impactdata.batch.operations.JobFailure;
import org.impactdata.batch.tabular.TabularException;

/** A file that turned out unreadable while it was being imported. */
class UnreadableFileException extends RuntimeException implements JobFailure {

	UnreadableFileException(TabularException cause) {
		super(cause.getMessage(), cause);
	}

	@Override
	public String failureCode() {
		return "file-unreadable";
	}

}
