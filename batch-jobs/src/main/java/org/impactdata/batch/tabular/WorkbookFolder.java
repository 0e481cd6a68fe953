package org.impactdata.batch.tabular;

import java.io.IOException;
import java.nio.file.Files;

import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.impactdata.domain.database.ImpactFolders;

import org.springframework.stereotype.Component;

/**
 * Puts the temporary files of every workbook that is read or written into the data
 * folder.
 */
@Component
class WorkbookFolder {

	WorkbookFolder(ImpactFolders folders) throws IOException {
		TempFile.setTempFileCreationStrategy(
				new DefaultTempFileCreationStrategy(Files.createDirectories(folders.tmp()).toFile()));
	}

}
