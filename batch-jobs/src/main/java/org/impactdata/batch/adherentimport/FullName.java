package org.impactdata.batch.adherentimport;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A name written in one cell, taken apart: "Dupont, Marie", "DUPONT Marie", "Marie
 * DUPONT" and "Marie Dupont", particles staying with the last name.
 */
record FullName(@Nullable String lastName, @Nullable String firstName) {

	private static final Set<String> PARTICLES = Set.of("de", "du", "des", "d", "la", "le", "les", "van", "von", "der",
			"den", "di", "da", "dos", "del", "el", "al", "ben", "ibn", "bin", "st", "saint");

	static FullName of(String text) {
		int comma = text.indexOf(',');
		if (comma > 0 && comma < text.length() - 1) {
			return new FullName(text.substring(0, comma).strip(), text.substring(comma + 1).strip());
		}
		String[] words = text.strip().split("\\s+");
		int leading = leadingCapitals(words);
		if (leading > 0 && leading < words.length) {
			return new FullName(join(words, 0, leading), join(words, leading, words.length));
		}
		int last = words.length - 1;
		while (last > 1 && (isCapitals(words[last - 1]) && isCapitals(words[last]) || isParticle(words[last - 1]))) {
			last--;
		}
		return (last <= 0) ? new FullName(text.strip(), null)
				: new FullName(join(words, last, words.length), join(words, 0, last));
	}

	private static int leadingCapitals(String[] words) {
		int count = 0;
		while (count < words.length && isCapitals(words[count])) {
			count++;
		}
		return count;
	}

	/** At least two letters, all capital: an initial is no last name. */
	private static boolean isCapitals(String word) {
		return word.codePoints().filter(Character::isLetter).count() > 1 && word.equals(word.toUpperCase(Locale.ROOT))
				&& !word.equals(word.toLowerCase(Locale.ROOT));
	}

	private static boolean isParticle(String word) {
		return PARTICLES.contains(word.toLowerCase(Locale.ROOT).replace("'", "").replace("’", ""));
	}

	private static String join(String[] words, int from, int to) {
		return String.join(" ", Arrays.asList(words).subList(from, to));
	}

}
