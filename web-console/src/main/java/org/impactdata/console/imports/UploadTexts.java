package org.impactdata.console.imports;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;

/**
 * The words of the upload component.
 */
final class UploadTexts {

	private UploadTexts() {
	}

	static UploadI18N of(Component from) {
		UploadI18N texts = new UploadI18N();
		texts.setError(new UploadI18N.Error().setTooManyFiles(from.getTranslation("import.upload.one"))
			.setFileIsTooBig(from.getTranslation("import.upload.too-big"))
			.setIncorrectFileType(from.getTranslation("import.upload.type")));
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
				.setForbidden(from.getTranslation("refused.explanation"))));
		texts.setUnits(List.of(from.getTranslation("import.upload.units").split(" ")));
		return texts;
	}

}
