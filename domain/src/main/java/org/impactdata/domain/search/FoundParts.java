package org.impactdata.domain.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;

import org.impactdata.domain.FoldedText;

/**
 * Shows why something was found: which parts of a text are what was typed, is spelled
 * otherwise, or has a typo.
 */
public final class FoundParts {

	private final String text;

	private final StringBuilder folded = new StringBuilder();

	/** Of each folded letter, where it is written. */
	private final List<Integer> places = new ArrayList<>();

	/** Where words begin among the folded letters. */
	private final List<Integer> words = new ArrayList<>();

	/** What was found, in the text as it is written. */
	private final BitSet found = new BitSet();

	private FoundParts(String text) {
		this.text = text;
		boolean within = false;
		for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
			String letter = FoldedText.of(text.substring(at, text.offsetByCodePoints(at, 1)));
			boolean mark = Character.getType(text.codePointAt(at)) == Character.NON_SPACING_MARK;
			if (!letter.isEmpty() && !within) {
				this.words.add(this.folded.length());
			}
			within = !letter.isEmpty() || (within && mark);
			for (int i = 0; i < letter.length(); i++) {
				this.folded.append(letter.charAt(i));
				this.places.add(at);
			}
		}
		this.words.add(this.folded.length());
	}

	/**
	 * A text in parts: what was not found, what was, and so on, either of them perhaps
	 * empty at first.
	 * @param text as it is shown
	 * @param query what was typed; blank for nothing
	 */
	public static List<String> of(String text, String query) {
		if (query.isBlank() || text.isEmpty()) {
			return List.of(text);
		}
		FoundParts parts = new FoundParts(text);
		SearchWords.of(query).words().forEach(parts::find);
		return parts.parts();
	}

	private void find(SearchWords.Word word) {
		boolean number = word.text().chars().allMatch((c) -> NumberTexts.isDigit((char) c));
		if (number) {
			SearchWords.Word.numbers(word.text()).forEach(this::findNumber);
		}
		else if (!findBeginning(word.text())) {
			findAlike(word);
		}
	}

	/** Of a number any fragment is found, whatever stands between its digits. */
	private void findNumber(String number) {
		String national = number.startsWith("33") ? number.substring(2) : number;
		for (String digits : List.of(number, national)) {
			int at = (digits.length() >= AdherentTerms.SHORTEST_PART) ? this.folded.indexOf(digits) : -1;
			if (at >= 0) {
				mark(at, at + digits.length());
				return;
			}
		}
	}

	private boolean findBeginning(String word) {
		boolean any = false;
		for (int begin : this.words) {
			if (this.folded.indexOf(word, begin) == begin) {
				mark(begin, begin + word.length());
				any = true;
			}
		}
		return any;
	}

	private void findAlike(SearchWords.Word word) {
		String sound = NameSound.of(word.text());
		CharacterRunAutomaton typos = typos(word);
		for (int i = 0; i < this.words.size() - 1; i++) {
			String other = this.folded.substring(this.words.get(i), this.words.get(i + 1));
			boolean alike = (!sound.isEmpty() && sound.equals(NameSound.of(other)))
					|| (typos != null && typos.run(other));
			if (alike) {
				mark(this.words.get(i), this.words.get(i + 1));
			}
		}
	}

	private static @Nullable CharacterRunAutomaton typos(SearchWords.Word word) {
		return (word.typos() == 0) ? null
				: new CharacterRunAutomaton(new LevenshteinAutomata(word.text(), true).toAutomaton(word.typos()));
	}

	/** Of a number or of words that were typed as one, what stands between them too. */
	private void mark(int from, int to) {
		this.found.set(this.places.get(from), this.text.offsetByCodePoints(this.places.get(to - 1), 1));
	}

	private List<String> parts() {
		List<String> parts = new ArrayList<>();
		int start = 0;
		boolean inside = false;
		for (int at = 0; at < this.text.length(); at++) {
			boolean accent = Character.getType(this.text.charAt(at)) == Character.NON_SPACING_MARK;
			if (!accent && this.found.get(at) != inside) {
				parts.add(this.text.substring(start, at));
				start = at;
				inside = !inside;
			}
		}
		parts.add(this.text.substring(start));
		return parts;
	}

}
