package org.impactdata.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.FoldedText;

/**
 * The writings under which an identifiant or a telephone number is asked for.
 *
 * @param whole each writing, without spaces and marks; people type the beginning, or all
 * @param fragmented those of which people type any part
 */
record NumberTexts(List<String> whole, List<Fragmented> fragmented) {

	/** Country calling codes of two digits; 1 and 7 have one, all others three. */
	private static final Set<String> TWO_DIGITS = Set.of("20", "27", "30", "31", "32", "33", "34", "36", "39", "40",
			"41", "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61",
			"62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98");

	static NumberTexts ofIdentifiant(String identifiant) {
		NumberTexts texts = new NumberTexts(new ArrayList<>(4), new ArrayList<>(1));
		texts.addIdentifiant(FoldedText.of(identifiant));
		return texts;
	}

	static NumberTexts ofPhone(@Nullable String phone, @Nullable String e164) {
		NumberTexts texts = new NumberTexts(new ArrayList<>(4), new ArrayList<>(3));
		texts.addPhone(digits(phone), digits(e164));
		return texts;
	}

	private void addIdentifiant(String words) {
		String joined = words.replace(" ", "");
		if (joined.isEmpty()) {
			return;
		}
		this.whole.add(joined);
		if (!joined.equals(words)) {
			this.whole.addAll(List.of(words.split(" ")));
		}
		String plain = withoutZeros(joined);
		if (!plain.isEmpty() && !this.whole.contains(plain)) {
			this.whole.add(plain);
		}
		this.fragmented.add(new Fragmented(joined, joined.length()));
	}

	/** The number at the end of an identifiant, as people say it. */
	private static String withoutZeros(String joined) {
		int start = joined.length();
		while (start > 0 && isDigit(joined.charAt(start - 1))) {
			start--;
		}
		while (start < joined.length() - 1 && joined.charAt(start) == '0') {
			start++;
		}
		return joined.substring(start);
	}

	private void addPhone(String typed, String international) {
		if (!international.isEmpty()) {
			int code = callingCode(international);
			String national = "0" + international.substring(code);
			this.whole.add(national);
			this.whole.add(international);
			this.fragmented.add(new Fragmented(national, national.length()));
			// From there on, it is the same as the national writing.
			this.fragmented.add(new Fragmented(international, code));
		}
		if (!typed.isEmpty() && !this.whole.contains(typed)) {
			this.whole.add(typed);
			this.fragmented.add(new Fragmented(typed, typed.length()));
		}
	}

	private static int callingCode(String international) {
		if (international.length() < 4) {
			return 0;
		}
		char first = international.charAt(0);
		if (first == '1' || first == '7') {
			return 1;
		}
		return TWO_DIGITS.contains(international.substring(0, 2)) ? 2 : 3;
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

	/**
	 * A writing of which any part may be asked for.
	 *
	 * @param text without spaces and marks
	 * @param starts how many of its characters, from the first, a part may start with
	 */
	record Fragmented(String text, int starts) {
	}

}
