package org.impactdata.domain.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Where contents lie: a folder by default, small enough an interface that an object store
 * can stand behind it. A content is named by its SHA-256 in hexadecimal.
 */
interface MediaStore {

	/**
	 * Keeps a content; a content that is there already is not written twice.
	 * @param content read to its end, not closed
	 * @param longest most bytes accepted
	 * @throws TooLargeException when there is more
	 * @throws IOException when it could not be written; nothing is left of it then
	 */
	Content keep(InputStream content, long longest) throws IOException;

	/**
	 * A local file with the content, to be read only.
	 * @throws java.nio.file.NoSuchFileException when it is not kept
	 */
	Path open(String sha256) throws IOException;

	/** Removes a content; nothing happens when it is not kept. */
	void remove(String sha256) throws IOException;

	/**
	 * A content that is kept.
	 *
	 * @param size in bytes
	 */
	record Content(String sha256, long size) {
	}

}
