package org.impactdata.domain.search;

import java.util.List;

import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * What a document must hold to be found. Every word counts by where and how it was found,
 * never by how rare it is: the word itself before its beginning, before a typo; a name
 * before an address.
 */
class WordPredicates {

	private static final float EXACT = 8;

	private static final float START = 4;

	private static final float NUMBER = 3;

	private static final float EMAIL = 2;

	private static final float PLACE = 1;

	private static final float TYPO = 0.5f;

	private static final int SHORTEST_END = 3;

	private final SearchPredicateFactory predicates;

	private final boolean typos;

	WordPredicates(SearchPredicateFactory predicates, boolean typos) {
		this.predicates = predicates;
		this.typos = typos;
	}

	SearchPredicate all(List<SearchWords.Word> words) {
		if (words.isEmpty()) {
			return this.predicates.matchAll().toPredicate();
		}
		BooleanPredicateClausesStep<?, ?> all = this.predicates.bool();
		for (SearchWords.Word word : words) {
			all.must(anywhere(word));
		}
		return all.toPredicate();
	}

	private SearchPredicate anywhere(SearchWords.Word word) {
		BooleanPredicateClausesStep<?, ?> anywhere = this.predicates.bool();
		if (!word.number()) {
			anywhere.should(found(AdherentDocument.NAME, word.text(), EXACT));
		}
		anywhere.should(found(AdherentDocument.NAME_START, word.text(), START));
		anywhere.should(found(AdherentDocument.EMAIL_START, word.text(), EMAIL));
		anywhere.should(found(AdherentDocument.PLACE_START, word.text(), PLACE));
		addNumbers(anywhere, word);
		if (this.typos && word.typos() > 0) {
			anywhere.should(this.predicates.match()
				.field(AdherentDocument.NAME)
				.matching(word.text())
				.fuzzy(word.typos(), 0)
				.skipAnalysis()
				.constantScore()
				.boost(TYPO));
		}
		if (!word.groups().isEmpty()) {
			anywhere
				.should(all(word.groups().stream().map((group) -> new SearchWords.Word(group, List.of())).toList()));
		}
		return anywhere.toPredicate();
	}

	private void addNumbers(BooleanPredicateClausesStep<?, ?> anywhere, SearchWords.Word word) {
		for (String number : word.numbers()) {
			anywhere.should(found(AdherentDocument.NUMBER_START, number, NUMBER));
		}
		if (word.hasDigit() && word.text().length() >= SHORTEST_END) {
			String reversed = new StringBuilder(word.text()).reverse().toString();
			anywhere.should(found(AdherentDocument.NUMBER_END, reversed, EMAIL));
		}
	}

	private SearchPredicate found(String field, String text, float boost) {
		boolean whole = field.equals(AdherentDocument.NAME);
		String term = (whole || text.length() <= AdherentAnalysis.LONGEST_START) ? text
				: text.substring(0, AdherentAnalysis.LONGEST_START);
		return this.predicates.match()
			.field(field)
			.matching(term)
			.skipAnalysis()
			.constantScore()
			.boost(boost)
			.toPredicate();
	}

}
