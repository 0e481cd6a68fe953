package org.impactdata.batch.adherentimport;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a column's name without what makes no difference: accents, capitals,
 * punctuation, plurals, small words.
 */
final class HeaderWords {

	private static final Set<String> SMALL = Set.of("de", "du", "des", "d", "la", "le", "les", "l", "of", "the", "a",
			"au", "votre", "your", "son", "sa", "et", "and", "ou", "or");

	private HeaderWords() {
	}

	/** The words, in order; never the small ones unless there are no others. */
	static List<String> of(String name) {
		String signs = name.replaceAll("\\((e|s|x|es)\\)", "")
			.replaceAll("[№#]", " no ")
			.replaceAll("[°º]", "o ")
			.replaceAll("\\b(\\p{L})\\.(?=\\p{L}\\b)", "$1");
		String plain = Normalizer.normalize(camelCaseApart(signs), Normalizer.Form.NFKD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.replace("œ", "oe")
			.replaceAll("(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})", " ")
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.replaceAll("\\be mail", "mail")
			.strip();
		List<String> words = new ArrayList<>();
		List<String> small = new ArrayList<>();
		for (String word : plain.split(" ")) {
			(SMALL.contains(word) ? small : words).add(singular(word));
		}
		return words.isEmpty() ? small : words;
	}

	/** The words glued together, so that "code postal" and "CodePostal" are the same. */
	static String key(String name) {
		return String.join("", of(name));
	}

	private static String camelCaseApart(String name) {
		return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll}\\p{Ll})", " ");
	}

	private static String singular(String word) {
		return (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) ? word.substring(0, word.length() - 1)
				: word;
	}

}
