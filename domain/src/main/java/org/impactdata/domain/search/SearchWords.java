package org.impactdata.domain.search;

import java.util.ArrayList;
import java.util.List;

import org.impactdata.domain.FoldedText;

/**
 * What was typed into a search box, cut into what has to be found.
 *
 * @param words every one of them has to be found
 * @param number or all that was typed has to be found as one number, as an identifiant or
 * a telephone number is written with spaces and marks; empty when that makes no sense
 */
record SearchWords(List<Word> words, String number) {

	private static final int MOST = 10;

	private static final int LONGEST_NUMBER = 40;

	/**
	 * The words of a text. Groups of digits that follow one another become one number, as
	 * telephone numbers are written.
	 */
	static SearchWords of(String text) {
		List<Word> words = new ArrayList<>();
		List<String> digits = new ArrayList<>();
		String folded = FoldedText.of(text);
		for (String word : folded.split(" ")) {
			if (word.isEmpty()) {
				continue;
			}
			if (isNumber(word)) {
				digits.add(word);
				continue;
			}
			addNumber(words, digits);
			words.add(new Word(word, List.of()));
		}
		addNumber(words, digits);
		return new SearchWords((words.size() <= MOST) ? words : words.subList(0, MOST), joined(folded, words));
	}

	private static String joined(String folded, List<Word> words) {
		String joined = folded.replace(" ", "");
		boolean sensible = words.size() > 1 && joined.length() <= LONGEST_NUMBER && !isNumber(joined)
				&& joined.chars().anyMatch((c) -> NumberTexts.isDigit((char) c));
		return sensible ? joined : "";
	}

	private static void addNumber(List<Word> words, List<String> digits) {
		if (!digits.isEmpty()) {
			words.add(new Word(String.join("", digits), (digits.size() > 1) ? List.copyOf(digits) : List.of()));
			digits.clear();
		}
	}

	private static boolean isNumber(String word) {
		return word.chars().allMatch((c) -> NumberTexts.isDigit((char) c));
	}

	boolean isEmpty() {
		return this.words.isEmpty();
	}

	/** Whether there is anything that may be spelled otherwise. */
	boolean mayBeForgiven() {
		return this.words.stream().anyMatch((word) -> word.typos() > 0 || !NameSound.of(word.text()).isEmpty());
	}

	/**
	 * One thing to be found.
	 *
	 * @param text a word, or a number without its spaces
	 * @param groups the groups of digits of a number that was written in several
	 */
	record Word(String text, List<String> groups) {

		private static final int SHORTEST_WITH_TYPO = 4;

		private static final int SHORTEST_WITH_TWO = 8;

		/** How many wrong letters are forgiven. */
		int typos() {
			if (this.text.length() < SHORTEST_WITH_TYPO
					|| this.text.chars().anyMatch((c) -> NumberTexts.isDigit((char) c))) {
				return 0;
			}
			return (this.text.length() < SHORTEST_WITH_TWO) ? 1 : 2;
		}

		/** The writings in which an international number may have been typed. */
		static List<String> numbers(String text) {
			List<String> numbers = new ArrayList<>();
			numbers.add(text);
			String plain = text.startsWith("00") ? text.substring(2) : text;
			if (!plain.equals(text) && plain.length() >= AdherentTerms.SHORTEST_PART) {
				numbers.add(plain);
			}
			if (plain.startsWith("330") && plain.length() > 4) {
				numbers.add("33" + plain.substring(3));
			}
			return numbers;
		}

	}

}
