package org.impactdata.domain.media;

import org.impactdata.domain.DomainException;

/** A file larger than is accepted. */
public class TooLargeException extends DomainException {

	TooLargeException(long longest) {
		super("file.too-large", Long.toString(longest / (1024 * 1024)));
	}

}
