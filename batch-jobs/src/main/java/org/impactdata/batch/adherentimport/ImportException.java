package org.impactdata.batch.adherentimport;

import java.util.List;
import java.util.Locale;

/** Something that can't be done with an import, said in words. */
public class ImportException extends RuntimeException {

	private final String code;

	private final transient List<String> arguments;

	ImportException(String code, String... arguments) {
		super(ImportTexts.text(Locale.ENGLISH, "import.error." + code, (Object[]) arguments));
		this.code = code;
		this.arguments = List.of(arguments);
	}

	/** The sentence, in the given language. */
	public String text(Locale locale) {
		return ImportTexts.text(locale, "import.error." + this.code, this.arguments.toArray());
	}

}
