package org.impactdata.domain.search;

import java.util.ArrayList;
import java.util.List;

import org.impactdata.domain.FoldedText;

/** What was typed into a search box, cut into what has to be found. */
final class SearchWords {

	private static final int MOST = 10;

	private SearchWords() {
	}

	/**
	 * The words of a text. Groups of digits that follow one another become one number, as
	 * telephone numbers are written.
	 */
	static List<Word> of(String text) {
		List<Word> words = new ArrayList<>();
		List<String> digits = new ArrayList<>();
		for (String word : FoldedText.of(text).split(" ")) {
			if (word.isEmpty()) {
				continue;
			}
			if (word.chars().allMatch((c) -> NumberTexts.isDigit((char) c))) {
				digits.add(word);
				continue;
			}
			addNumber(words, digits);
			words.add(new Word(word, List.of()));
		}
		addNumber(words, digits);
		return (words.size() <= MOST) ? words : words.subList(0, MOST);
	}

	private static void addNumber(List<Word> words, List<String> digits) {
		if (!digits.isEmpty()) {
			words.add(new Word(String.join("", digits), (digits.size() > 1) ? List.copyOf(digits) : List.of()));
			digits.clear();
		}
	}

	/**
	 * One thing to be found.
	 *
	 * @param text a word, or a number without its spaces
	 * @param groups the groups of digits of a number that was written in several
	 */
	record Word(String text, List<String> groups) {

		boolean number() {
			return NumberTexts.isDigit(this.text.charAt(0))
					&& this.text.chars().allMatch((c) -> NumberTexts.isDigit((char) c));
		}

		boolean hasDigit() {
			return this.text.chars().anyMatch((c) -> NumberTexts.isDigit((char) c));
		}

		/** How many wrong letters are forgiven. */
		int typos() {
			if (hasDigit() || this.text.length() < 4) {
				return 0;
			}
			return (this.text.length() < 8) ? 1 : 2;
		}

		/** Other writings of an international number. */
		List<String> numbers() {
			List<String> numbers = new ArrayList<>();
			numbers.add(this.text);
			String plain = this.text.startsWith("00") ? this.text.substring(2) : this.text;
			if (!plain.equals(this.text) && plain.length() >= 3) {
				numbers.add(plain);
			}
			if (plain.startsWith("330") && plain.length() > 4) {
				numbers.add("33" + plain.substring(3));
			}
			return numbers;
		}

	}

}
