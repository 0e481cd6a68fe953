package org.impactdata.domain.search;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

import org.impactdata.domain.access.AccessScope;

/**
 * What a document must hold to be found. Every word counts by the best way in which it
 * was found, never by how rare it is or how often it was found: a whole word before its
 * beginning, before one that sounds the same, before a typo, the fewer wrong letters the
 * better; a name before a number, an e-mail address, a place.
 */
final class WordQueries {

	private static final float WHOLE = 8;

	private static final float START = 4;

	private static final float NUMBER_START = 3;

	private static final float NUMBER_END = 2.5f;

	private static final float EMAIL = 2;

	private static final float PLACE = 1.5f;

	private static final float PLACE_START = 1;

	private static final float CUSTOM = 1;

	private static final float NUMBER_PART = 0.75f;

	private static final float SOUND = 1.25f;

	/** A shorter one tells something of a short word alone. */
	private static final int SHORTEST_SOUND = 3;

	private static final float TYPO = 1;

	private static final float SOUND_TYPO = 0.5f;

	private static final float PLACE_TYPO = 0.5f;

	/** Words with typos that are tried: the ones most alike. */
	private static final int MOST_ALIKE = 20;

	/** Of more words, none are tried as one: there would be too many ways. */
	private static final int MOST_JOINED = 3;

	private final Forgiveness forgiveness;

	private final SearchReach reach;

	private WordQueries(Forgiveness forgiveness, SearchReach reach) {
		this.forgiveness = forgiveness;
		this.reach = reach;
	}

	/** What is forgiven. */
	enum Forgiveness {

		/** None. */
		NONE,

		/**
		 * Typos in whole words of names and places, other spellings, words written as
		 * one.
		 */
		WORDS,

		/** Also in the beginning of a word that is still being typed. */
		STARTS

	}

	/** What finds all of the words, and nobody outside of the reach. */
	static Query of(SearchWords words, Forgiveness forgiveness, SearchReach reach) {
		if (words.isEmpty()) {
			return tagged(reach, within(reach.adherents(), new MatchAllDocsQuery()));
		}
		WordQueries queries = new WordQueries(forgiveness, reach);
		Query all = queries.whicheverWay(words.words());
		if (!words.number().isEmpty()) {
			List<Query> either = new ArrayList<>();
			either.add(all);
			queries.addNumber(either, words.number());
			all = best(either);
		}
		return tagged(reach, within(reach.adherents(), all));
	}

	/** What finds all adherents in a scope. */
	static Query everybody(AccessScope scope) {
		return scope.everything() ? new MatchAllDocsQuery() : organizations(scope);
	}

	private static Query organizations(AccessScope scope) {
		List<BytesRef> roots = scope.roots().stream().map((root) -> new BytesRef(Long.toString(root))).toList();
		return new TermInSetQuery(AdherentDocument.ORGANIZATION, roots);
	}

	private static Query tagged(SearchReach reach, Query query) {
		Long tag = reach.tag();
		return (tag == null) ? query
				: new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST)
					.add(new TermQuery(new Term(AdherentDocument.TAG, tag.toString())), BooleanClause.Occur.FILTER)
					.build();
	}

	/** Finds the same, of the organisations in scope alone. */
	private static Query within(AccessScope scope, Query query) {
		if (scope.everything()) {
			return query;
		}
		return new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST)
			.add(organizations(scope), BooleanClause.Occur.FILTER)
			.build();
	}

	/** By a field that is seen whole in a part of the organisations. */
	private void add(List<Query> anywhere, AccessScope seen, Query query) {
		if (!seen.isEmpty()) {
			anywhere.add(seen.covers(this.reach.adherents()) ? query : within(seen, query));
		}
	}

	/** Also with two neighbours written as one word, which a name may be. */
	private Query whicheverWay(List<SearchWords.Word> words) {
		if (this.forgiveness == Forgiveness.NONE || words.size() < 2 || words.size() > MOST_JOINED) {
			return all(words);
		}
		List<Query> ways = new ArrayList<>();
		ways.add(all(words));
		for (int first = 0; first < words.size() - 1; first++) {
			List<SearchWords.Word> joined = new ArrayList<>(words);
			SearchWords.Word second = joined.remove(first + 1);
			joined.set(first, new SearchWords.Word(words.get(first).text() + second.text(), List.of()));
			ways.add(all(joined));
		}
		return best(ways);
	}

	private Query all(List<SearchWords.Word> words) {
		if (words.size() == 1) {
			return anywhere(words.getFirst());
		}
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		words.forEach((word) -> all.add(anywhere(word), BooleanClause.Occur.MUST));
		return all.build();
	}

	private Query anywhere(SearchWords.Word word) {
		String text = word.text();
		List<Query> anywhere = new ArrayList<>();
		anywhere.add(whole(AdherentDocument.NAME, text, WHOLE));
		anywhere.add(start(AdherentDocument.NAME_START, text, AdherentTerms.LONGEST_START, START));
		add(anywhere, this.reach.byEmail(),
				start(AdherentDocument.EMAIL_START, text, AdherentTerms.LONGEST_START, EMAIL));
		anywhere.add(whole(AdherentDocument.PLACE, text, PLACE));
		anywhere.add(start(AdherentDocument.PLACE_START, text, AdherentTerms.LONGEST_START, PLACE_START));
		add(anywhere, this.reach.byPostalCode(), whole(AdherentDocument.POSTAL_CODE, text, PLACE));
		add(anywhere, this.reach.byPostalCode(),
				start(AdherentDocument.POSTAL_CODE_START, text, AdherentTerms.LONGEST_START, PLACE_START));
		this.reach.byCustomField()
			.forEach((field, seen) -> add(anywhere, seen,
					start(AdherentDocument.custom(field), text, AdherentTerms.LONGEST_START, CUSTOM)));
		SearchWords.Word.numbers(text).forEach((number) -> addNumber(anywhere, number));
		if (this.forgiveness == Forgiveness.WORDS) {
			addSound(anywhere, word);
		}
		if (word.typos() > 0) {
			addTypos(anywhere, word);
		}
		if (!word.groups().isEmpty()) {
			anywhere.add(all(word.groups().stream().map((group) -> new SearchWords.Word(group, List.of())).toList()));
		}
		return best(anywhere);
	}

	private void addNumber(List<Query> anywhere, String number) {
		anywhere.addAll(number(AdherentDocument.IDENTIFIANT, number));
		number(AdherentDocument.PHONE, number).forEach((query) -> add(anywhere, this.reach.byPhone(), query));
	}

	private static List<Query> number(AdherentDocument.NumberFields fields, String number) {
		List<Query> anywhere = new ArrayList<>();
		anywhere.add(whole(fields.whole(), number, WHOLE));
		anywhere.add(start(fields.start(), number, AdherentTerms.LONGEST_NUMBER_START, NUMBER_START));
		if (number.length() >= AdherentTerms.SHORTEST_PART) {
			anywhere.add(whole(fields.end(), number, NUMBER_END));
			anywhere.add((number.length() <= AdherentTerms.LONGEST_PART) ? whole(fields.part(), number, NUMBER_PART)
					: counting(new PrefixQuery(new Term(fields.end(), number)), NUMBER_PART));
		}
		return anywhere;
	}

	private static void addSound(List<Query> anywhere, SearchWords.Word word) {
		String sound = NameSound.of(word.text());
		if (sound.length() >= Math.min(SHORTEST_SOUND, word.text().length())) {
			anywhere.add(whole(AdherentDocument.NAME_SOUND, sound, SOUND));
			if (word.typos() > 0) {
				anywhere.add(typo(AdherentDocument.NAME_SOUND, sound, 1, SOUND_TYPO));
			}
		}
	}

	private void addTypos(List<Query> anywhere, SearchWords.Word word) {
		if (this.forgiveness == Forgiveness.WORDS) {
			anywhere.add(typo(AdherentDocument.NAME, word, TYPO));
			anywhere.add(typo(AdherentDocument.PLACE, word, PLACE_TYPO));
		}
		else if (this.forgiveness == Forgiveness.STARTS) {
			anywhere.add(typo(AdherentDocument.NAME_START, word, TYPO));
			anywhere.add(typo(AdherentDocument.PLACE_START, word, PLACE_TYPO));
		}
	}

	private static Query typo(String field, SearchWords.Word word, float score) {
		return typo(field, word.text(), word.typos(), score);
	}

	private static Query typo(String field, String text, int typos, float score) {
		return new BoostQuery(new FuzzyQuery(new Term(field, text), typos, 0, MOST_ALIKE, true,
				new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(MOST_ALIKE)), score);
	}

	private static Query whole(String field, String text, float score) {
		return counting(new TermQuery(new Term(field, text)), score);
	}

	private static Query start(String field, String text, int longest, float score) {
		Term term = new Term(field, text);
		return counting((text.length() <= longest) ? new TermQuery(term) : new PrefixQuery(term), score);
	}

	private static Query counting(Query query, float score) {
		return new BoostQuery(new ConstantScoreQuery(query), score);
	}

	private static Query best(List<Query> queries) {
		return new DisjunctionMaxQuery(queries, 0);
	}

}
