package org.impactdata.console.layout;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;

/**
 * The words of the upload component.
 */
public final class UploadTexts {

	private UploadTexts() {
	}

	/**
	 * The words in the language of the screen.
	 * @param from the screen
	 * @param largest the largest file, as the reader writes it
	 */
	public static UploadI18N of(Component from, String largest) {
		UploadI18N texts = new UploadI18N();
		texts.setError(new UploadI18N.Error().setTooManyFiles(from.getTranslation("import.upload.one"))
			.setFileIsTooBig(from.getTranslation("import.upload.too-large", largest))
			.setIncorrectFileType(from.getTranslation("import.upload.type")));
		texts.setFile(new UploadI18N.File().setRetry(from.getTranslation("import.upload.retry"))
			.setStart(from.getTranslation("import.upload.start"))
			.setRemove(from.getTranslation("import.upload.remove")));
		texts.setUploading(new UploadI18N.Uploading()
			.setStatus(new UploadI18N.Uploading.Status().setConnecting(from.getTranslation("import.upload.connecting"))
				.setStalled(from.getTranslation("import.upload.stalled"))
				.setProcessing(from.getTranslation("import.upload.processing"))
				.setHeld(from.getTranslation("import.upload.held")))
			.setRemainingTime(
					new UploadI18N.Uploading.RemainingTime().setPrefix(from.getTranslation("import.upload.remaining"))
						.setUnknown(from.getTranslation("import.upload.remaining-unknown")))
			.setError(new UploadI18N.Uploading.Error()
				.setServerUnavailable(from.getTranslation("import.upload.unavailable"))
				.setUnexpectedServerError(from.getTranslation("import.upload.failed"))
				.setForbidden(from.getTranslation("import.upload.failed"))
				.setFileTooLarge(from.getTranslation("import.upload.too-large", largest))));
		texts.setUnits(List.of(from.getTranslation("import.upload.units").split(" ")));
		return texts;
	}

}
