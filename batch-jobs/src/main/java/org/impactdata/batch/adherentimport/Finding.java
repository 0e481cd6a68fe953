package org.impactdata.batch.adherentimport;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong or odd in a row.
 *
 * @param column header in the file, null when it concerns the whole row
 * @param code key of the sentence in the bundle, without its {@code finding.} prefix
 * @param value the cell as it is in the file, at most 500 characters; null when it
 * concerns the whole row
 * @param arguments what the sentence needs
 */
public record Finding(Severity severity, @Nullable String column, String code, @Nullable String value,
		List<String> arguments) {

	/** Whether the row is left out. */
	public enum Severity {

		REJECT, WARNING

	}

	static Finding reject(@Nullable String column, String code, @Nullable String value, String... arguments) {
		return new Finding(Severity.REJECT, column, code, value, List.of(arguments));
	}

	static Finding warning(@Nullable String column, String code, @Nullable String value, String... arguments) {
		return new Finding(Severity.WARNING, column, code, value, List.of(arguments));
	}

}
