package org.impactdata.domain.media;

import java.io.IOException;

import org.impactdata.domain.DomainException;

/** A content that could not be written: the disk is full, or cannot be reached. */
public class ContentNotKeptException extends DomainException {

	ContentNotKeptException(IOException cause) {
		super(full(cause) ? "file.disk-full" : "file.not-kept");
		initCause(cause);
	}

	private static boolean full(IOException cause) {
		String message = String.valueOf(cause.getMessage());
		return message.contains("No space left") || message.contains("quota");
	}

}
