package org.impactdata.domain.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file is by its content: names say what they like. */
enum FileType {

	PDF("application/pdf", ".pdf"), JPEG("image/jpeg", ".jpg", ".jpeg"), PNG("image/png", ".png"),
	WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
	WORKBOOK("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
	OPEN_TEXT("application/vnd.oasis.opendocument.text", ".odt"),
	OPEN_SHEET("application/vnd.oasis.opendocument.spreadsheet", ".ods"), TEXT("text/plain", ".txt", ".csv");

	private final String mediaType;

	private final String[] endings;

	FileType(String mediaType, String... endings) {
		this.mediaType = mediaType;
		this.endings = endings;
	}

	String mediaType() {
		return this.mediaType;
	}

	boolean picture() {
		return this == JPEG || this == PNG;
	}

	/** The type; empty when it is none that is taken. */
	static Optional<FileType> of(byte[] content, String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return Arrays.stream(values())
			.filter((type) -> type.picture() || Arrays.stream(type.endings).anyMatch(lower::endsWith))
			.filter((type) -> type.matches(content))
			.findFirst();
	}

	private boolean matches(byte[] content) {
		return switch (this) {
			case PDF -> starts(content, "%PDF-");
			case JPEG -> starts(content, "\u00ff\u00d8\u00ff");
			case PNG -> starts(content, "\u0089PNG\r\n\u001a\n");
			case WORD, WORKBOOK, OPEN_TEXT, OPEN_SHEET -> starts(content, "PK\u0003\u0004");
			case TEXT -> isText(content);
		};
	}

	private static boolean starts(byte[] content, String magic) {
		byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
		return content.length >= wanted.length && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
	}

	/** In any charset of one byte a letter, or UTF-8: texts have no zero bytes. */
	private static boolean isText(byte[] content) {
		for (byte each : content) {
			if (each == 0) {
				return false;
			}
		}
		return true;
	}

}
