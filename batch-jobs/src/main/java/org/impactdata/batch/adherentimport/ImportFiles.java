package org.impactdata.batch.adherentimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.impactdata.domain.media.StoredFile;
import org.impactdata.domain.media.StoredFiles;
import org.springframework.stereotype.Component;

/** Files that imports read and produce. */
@Component
class ImportFiles {

	private final StoredFiles files;

	ImportFiles(StoredFiles files) {
		this.files = files;
	}

	StoredFile get(long id) {
		return this.files.find(id).orElseThrow(() -> new ImportException("file-missing"));
	}

	/** The file's content, to be read only. */
	Path path(long id) {
		return this.files.content(get(id));
	}

	/**
	 * Keeps a file the import produced.
	 * @return its id
	 */
	long store(Path file, String name, String mediaType) {
		try (InputStream content = Files.newInputStream(file)) {
			return this.files.store(content, name, mediaType, Long.MAX_VALUE).id();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
