package org.impactdata.domain.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** How folded texts become terms. */
class AdherentAnalysis implements LuceneAnalysisConfigurer {

	/** Words as they are. */
	static final String WORDS = "words";

	/** Every beginning of every word. */
	static final String STARTS = "starts";

	/** Longer beginnings are not kept; what is typed is cut to as much. */
	static final int LONGEST_START = 15;

	@Override
	public void configure(LuceneAnalysisConfigurationContext context) {
		context.analyzer(WORDS).custom().tokenizer("whitespace");
		context.analyzer(STARTS)
			.custom()
			.tokenizer("whitespace")
			.tokenFilter("edgeNGram")
			.param("minGramSize", "1")
			.param("maxGramSize", Integer.toString(LONGEST_START))
			.tokenFilter("removeDuplicates");
	}

}
