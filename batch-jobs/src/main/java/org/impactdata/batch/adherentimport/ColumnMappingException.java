package org.impactdata.batch.adherentimport;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** A person's wish about a column that cannot be followed, with the choices named. */
public class ColumnMappingException extends RuntimeException {

	private final String code;

	private final transient Object[] arguments;

	private ColumnMappingException(String code, Object... arguments) {
		super(ImportTexts.COLUMNS.text(Locale.FRENCH, "error." + code, arguments));
		this.code = code;
		this.arguments = arguments;
	}

	/** The sentence in French or English; {@link #getMessage()} is the French one. */
	public String text(Locale locale) {
		return ImportTexts.COLUMNS.text(locale, "error." + this.code, this.arguments);
	}

	static ColumnMappingException malformed(String override) {
		return new ColumnMappingException("NOT_A_MAPPING", override);
	}

	static ColumnMappingException unknownColumn(String name, List<String> columns) {
		return unknown("UNKNOWN_COLUMN", name, columns);
	}

	static ColumnMappingException unknownField(String name, List<String> fields) {
		return unknown("UNKNOWN_FIELD", name, fields);
	}

	private static ColumnMappingException unknown(String code, String name, List<String> choices) {
		String close = closest(name, choices);
		return new ColumnMappingException(code, name, (close != null) ? 1 : 0, (close != null) ? close : "",
				String.join(", ", choices));
	}

	/** The choice that differs by the fewest letters, null when none is alike. */
	private static @Nullable String closest(String name, List<String> choices) {
		String wanted = HeaderWords.key(name);
		String closest = null;
		int fewest = Math.max(wanted.length() / 2, 1);
		for (String choice : choices) {
			int distance = distance(wanted, HeaderWords.key(choice));
			if (distance < fewest || (distance == fewest && closest == null)) {
				closest = choice;
				fewest = distance;
			}
		}
		return closest;
	}

	/** How many letters must be added, dropped or changed (Levenshtein). */
	private static int distance(String a, String b) {
		int[] previous = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int[] current = new int[b.length() + 1];
			current[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int changed = previous[j - 1] + ((a.charAt(i - 1) == b.charAt(j - 1)) ? 0 : 1);
				current[j] = Math.min(changed, Math.min(previous[j], current[j - 1]) + 1);
			}
			previous = current;
		}
		return previous[b.length()];
	}

}
