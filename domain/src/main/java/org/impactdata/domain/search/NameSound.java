package org.impactdata.domain.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a name sounds to a French ear, however it is spelled: Thierry and Tieri, Philippe
 * and Filip, Diallo and Dialo, Ouédraogo and Wedraogo are the same.
 * <p>
 * Rules for letters come from French orthography (as in Soundex 2 and Phonex), and from
 * how West African names are written in French and in English. Vowels count, unlike in
 * Soundex or Metaphone: names that only share consonants are many.
 */
final class NameSound {

	private static final String VOWELS = "aeiouy";

	/** Not heard at the end of a word. */
	private static final String SILENT = "estdxzph";

	private static final int SHORTEST = 2;

	/**
	 * What is written, before which letters, and what is heard: the first that fits.
	 * {@code *} is anything, {@code ~} neither a vowel, {@code n} nor {@code m}: a nasal
	 * sound. The sound of "ch" is written {@code c}, and {@code -} is not heard.
	 */
	private static final Map<Character, List<Rule>> RULES = rules("""
			aim ~ in; ain ~ in; ai * e; am ~ an; an ~ an; au * o; ay * e; ae * e; a * a
			bh * b; b * b
			cqu * k; ck * k; chr * kr; chl * kl; ch * c; c eiy s; c * k
			dj * j; dh * d; d * d
			eau * o; eim ~ in; ein ~ in; ei * e; em ~ an; en ~ an; eu * e; ey * e; e * e
			f * f
			ge ao j; gh * g; gn * n; gu eiy g; g eiy j; g * g
			h * -
			ien ~ iin; im ~ in; in ~ in; i * i
			j * j
			kh * k; k * k
			l * l
			m * m
			n * n
			oeu * e; oe * e; oi * wa; om ~ on; ou aeiouy w; ou * u; oo * u; on ~ on; oy * wa; o * o
			ph * f; p * p
			qu * k; q * k
			rh * r; r * r
			sch * c; sc eiy s; sh * c; s * s
			tch * c; th * t; t * t
			um ~ in; un ~ in; u * u
			v * v
			w * w
			x * ks
			ym ~ in; yn ~ in; y * i
			z * s
			""");

	private NameSound() {
	}

	/**
	 * The sound of a word.
	 * @param word folded
	 * @return empty when it is too short to be told from others, or has digits
	 */
	static String of(String word) {
		String heard = heard(withoutSilentEnd(word));
		return (heard.length() >= SHORTEST && word.chars().noneMatch(Character::isDigit)) ? heard : "";
	}

	private static String withoutSilentEnd(String word) {
		int end = word.length();
		while (end > SHORTEST && SILENT.indexOf(word.charAt(end - 1)) >= 0) {
			end--;
		}
		return word.substring(0, end);
	}

	private static String heard(String word) {
		StringBuilder heard = new StringBuilder(word.length() + 2);
		int at = 0;
		while (at < word.length()) {
			Rule rule = rule(word, at);
			append(heard, (rule != null) ? rule.heard() : word.substring(at, at + 1));
			at += (rule != null) ? rule.written().length() : 1;
		}
		return heard.toString();
	}

	private static @Nullable Rule rule(String word, int at) {
		for (Rule rule : RULES.getOrDefault(word.charAt(at), List.of())) {
			if (rule.fits(word, at)) {
				return rule;
			}
		}
		return null;
	}

	/** Nobody hears a letter twice. */
	private static void append(StringBuilder heard, String sound) {
		for (int i = 0; i < sound.length(); i++) {
			if (heard.isEmpty() || heard.charAt(heard.length() - 1) != sound.charAt(i)) {
				heard.append(sound.charAt(i));
			}
		}
	}

	private static Map<Character, List<Rule>> rules(String table) {
		Map<Character, List<Rule>> rules = new HashMap<>();
		for (String line : table.split("[;\n]")) {
			String[] parts = line.strip().split(" ", -1);
			rules.computeIfAbsent(parts[0].charAt(0), (letter) -> new ArrayList<>())
				.add(new Rule(parts[0], parts[1], parts[2].equals("-") ? "" : parts[2]));
		}
		return rules;
	}

	/**
	 * @param written letters of a word
	 * @param before the letters one of which follows, or a sign for some of them
	 */
	private record Rule(String written, String before, String heard) {

		boolean fits(String word, int at) {
			if (!word.startsWith(this.written, at)) {
				return false;
			}
			int next = at + this.written.length();
			char letter = (next < word.length()) ? word.charAt(next) : ' ';
			return switch (this.before) {
				case "*" -> true;
				case "~" -> letter != 'n' && letter != 'm' && VOWELS.indexOf(letter) < 0;
				default -> this.before.indexOf(letter) >= 0;
			};
		}

	}

}
