package org.impactdata.domain.search;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.FoldedText;

/**
 * The writings under which an identifiant and a telephone number are asked for.
 *
 * @param starts words of which people type the beginning
 * @param reversedEnds words, written backwards, of which people type the end
 */
record NumberTexts(String starts, String reversedEnds) {

	static NumberTexts of(String identifiant, @Nullable String phone, @Nullable String e164) {
		String words = FoldedText.of(identifiant);
		String joined = words.replace(" ", "");
		StringBuilder starts = new StringBuilder(64).append(words);
		StringBuilder ends = new StringBuilder(64).append(joined).reverse();
		if (!joined.equals(words)) {
			starts.append(' ').append(joined);
		}
		appendWithoutZeros(starts, joined);
		String typed = digits(phone);
		if (!typed.isEmpty()) {
			starts.append(' ').append(typed);
			ends.append(' ').append(new StringBuilder(typed).reverse());
		}
		String international = digits(e164);
		if (!international.isEmpty()) {
			starts.append(' ').append(international);
			ends.append(' ').append(new StringBuilder(international).reverse());
			if (international.startsWith("33")) {
				starts.append(" 0").append(international, 2, international.length());
			}
		}
		return new NumberTexts(starts.toString(), ends.toString());
	}

	/** The number at the end of an identifiant, as people say it. */
	private static void appendWithoutZeros(StringBuilder starts, String joined) {
		int start = joined.length();
		while (start > 0 && isDigit(joined.charAt(start - 1))) {
			start--;
		}
		int first = start;
		while (first < joined.length() - 1 && joined.charAt(first) == '0') {
			first++;
		}
		if (first > start && first < joined.length()) {
			starts.append(' ').append(joined, first, joined.length());
		}
	}

	static String digits(@Nullable String text) {
		if (text == null) {
			return "";
		}
		StringBuilder digits = new StringBuilder(16);
		for (int i = 0; i < text.length(); i++) {
			if (isDigit(text.charAt(i))) {
				digits.append(text.charAt(i));
			}
		}
		return digits.toString();
	}

	static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

}
