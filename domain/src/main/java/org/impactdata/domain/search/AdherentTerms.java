package org.impactdata.domain.search;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.FoldedText;

/**
 * The terms an adherent is found by, each list one field of its document. What not
 * everybody may see has fields of its own. Whoever changes what is in them raises
 * {@link AdherentDocument#VERSION}.
 *
 * @param names whole words of the names, and words joined as if they were one
 * @param nameStarts beginnings of those
 * @param nameSounds how those sound
 * @param emailStarts beginnings of the words of the e-mail address
 * @param places whole words of the city
 * @param placeStarts beginnings of those
 * @param postalCodes whole words of the postal code
 * @param postalCodeStarts beginnings of those
 * @param identifiant in every writing
 * @param phone in every writing
 */
record AdherentTerms(List<String> names, List<String> nameStarts, List<String> nameSounds, List<String> emailStarts,
		List<String> places, List<String> placeStarts, List<String> postalCodes, List<String> postalCodeStarts,
		Numbers identifiant, Numbers phone) {

	/**
	 * A longer beginning of a word is no term of its own: it is found as the beginning of
	 * the whole word.
	 */
	static final int LONGEST_START = 8;

	/** The same for numbers, of which there are many more. */
	static final int LONGEST_NUMBER_START = 6;

	/** A story told in a custom field is found by its beginning. */
	private static final int MOST_WORDS = 100;

	static final int SHORTEST_PART = 3;

	static final int LONGEST_PART = 6;

	static AdherentTerms of(IndexedAdherent adherent) {
		Names names = Names.of(adherent);
		List<String> email = words(folded(adherent.email()));
		List<String> places = words(folded(adherent.city()));
		List<String> postalCodes = words(folded(adherent.postalCode()));
		return new AdherentTerms(names.whole(), starts(names.begun(), LONGEST_START), names.sounds(),
				starts(email, LONGEST_START), places, starts(places, LONGEST_START), postalCodes,
				starts(postalCodes, LONGEST_START), Numbers.of(NumberTexts.ofIdentifiant(adherent.identifiant())),
				Numbers.of(NumberTexts.ofPhone(adherent.phone(), adherent.phoneE164())));
	}

	/**
	 * The terms of a custom field: beginnings of words, and words that are longer.
	 * @param texts folded
	 */
	static List<String> ofCustomField(List<String> texts) {
		List<String> words = texts.stream().flatMap((text) -> words(text).stream()).limit(MOST_WORDS).toList();
		return starts(words, LONGEST_START);
	}

	private static void addFragments(NumberTexts.Fragmented number, List<String> parts, List<String> ends) {
		String text = number.text();
		for (int start = 0; start < Math.min(number.starts(), text.length() - SHORTEST_PART + 1); start++) {
			ends.add(text.substring(start));
			int last = Math.min(start + LONGEST_PART, text.length());
			for (int end = start + SHORTEST_PART; end <= last; end++) {
				parts.add(text.substring(start, end));
			}
		}
	}

	private static List<String> starts(List<String> words, int longest) {
		List<String> starts = new ArrayList<>(words.size() * 8);
		for (String word : words) {
			for (int end = 1; end <= Math.min(longest, word.length()); end++) {
				starts.add(word.substring(0, end));
			}
			if (word.length() > longest) {
				starts.add(word);
			}
		}
		return starts;
	}

	private static List<String> words(String folded) {
		List<String> words = new ArrayList<>(4);
		int start = 0;
		while (start < folded.length()) {
			int space = folded.indexOf(' ', start);
			int end = (space < 0) ? folded.length() : space;
			if (end > start) {
				words.add(folded.substring(start, end));
			}
			start = end + 1;
		}
		return words;
	}

	private static String folded(@Nullable String text) {
		return (text != null) ? FoldedText.of(text) : "";
	}

	/**
	 * Words of names.
	 *
	 * @param whole words, and each two neighbours as one word: Jeanpierre
	 * @param begun words, and those that begin with particles as one word: Delatour
	 */
	private record Names(List<String> whole, List<String> begun) {

		/** Particles and articles: de, la, el, ben, van, mac. */
		private static final int LONGEST_PARTICLE = 3;

		static Names of(IndexedAdherent adherent) {
			Names names = new Names(new ArrayList<>(), new ArrayList<>());
			names.add(words(adherent.nameKey()));
			if (adherent.legalName() != null) {
				names.add(words(FoldedText.of(adherent.legalName())));
			}
			return names;
		}

		private void add(List<String> words) {
			this.whole.addAll(words);
			this.begun.addAll(words);
			for (int first = 0; first < words.size() - 1; first++) {
				String joined = words.get(first) + words.get(first + 1);
				this.whole.add(joined);
				if (isParticle(words.get(first))) {
					this.begun.add(joined);
					if (isParticle(words.get(first + 1)) && first + 2 < words.size()) {
						this.whole.add(joined + words.get(first + 2));
						this.begun.add(joined + words.get(first + 2));
					}
				}
			}
		}

		private static boolean isParticle(String word) {
			return word.length() <= LONGEST_PARTICLE;
		}

		List<String> sounds() {
			return this.begun.stream().map(NameSound::of).filter((sound) -> !sound.isEmpty()).distinct().toList();
		}

	}

	/**
	 * A number in every writing.
	 *
	 * @param whole each writing, whole
	 * @param starts beginnings of those
	 * @param parts short fragments of those, from anywhere within
	 * @param ends ends of those: what begins one of them is a longer fragment
	 */
	record Numbers(List<String> whole, List<String> starts, List<String> parts, List<String> ends) {

		private static Numbers of(NumberTexts texts) {
			List<String> parts = new ArrayList<>(64);
			List<String> ends = new ArrayList<>(32);
			for (NumberTexts.Fragmented number : texts.fragmented()) {
				addFragments(number, parts, ends);
			}
			return new Numbers(texts.whole(), AdherentTerms.starts(texts.whole(), LONGEST_NUMBER_START), parts, ends);
		}

	}

}
