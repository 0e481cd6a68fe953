package org.impactdata.batch.tabular;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;

/** Puts what the workbook libraries throw into a sentence. */
final class WorkbookFailure {

	private WorkbookFailure() {
	}

	static TabularException of(Exception cause) {
		for (Throwable at = cause; at != null; at = at.getCause()) {
			if (at instanceof TabularException known) {
				return known;
			}
			if (at instanceof EncryptedDocumentException) {
				return new TabularException(cause, TabularException.Code.ENCRYPTED);
			}
			if (at instanceof OldFileFormatException) {
				return new TabularException(cause, TabularException.Code.TOO_OLD);
			}
			String message = String.valueOf(at.getMessage());
			if (message.contains("Zip bomb") || message.contains("too many files")
					|| message.contains("MaxFileCount")) {
				return new TabularException(cause, TabularException.Code.ZIP_BOMB);
			}
		}
		return new TabularException(cause, TabularException.Code.DAMAGED_WORKBOOK);
	}

}
