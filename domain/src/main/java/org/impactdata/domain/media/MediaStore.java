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
	 * Reads a content, without keeping it yet.
	 * @param content read to its end, not closed
	 * @param longest most bytes accepted
	 * @throws TooLargeException when there is more
	 * @throws ContentNotKeptException when it could not be written; nothing is left of it
	 * then
	 * @throws IOException when it could not be read
	 */
	Received receive(InputStream content, long longest) throws IOException;

	/**
	 * A local file with the content, to be read only.
	 * @throws java.nio.file.NoSuchFileException when it is not kept
	 */
	Path open(String sha256) throws IOException;

	/** Removes a content; nothing happens when it is not kept. */
	void remove(String sha256) throws IOException;

	/** A content that was read; closed without having been kept, it is gone. */
	interface Received extends AutoCloseable {

		String sha256();

		/** In bytes. */
		long size();

		/**
		 * Keeps it; a content that is there already is the same afterwards.
		 * @throws ContentNotKeptException when it could not be written
		 */
		void keep();

		@Override
		void close();

	}

}
