package org.impactdata.domain.search;

import java.util.Iterator;
import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Hands ready terms to the index. */
final class TermStream extends TokenStream {

	/** Only whether a document has a term counts, not where or how often. */
	private static final FieldType TYPE = new FieldType();

	static {
		TYPE.setIndexOptions(IndexOptions.DOCS);
		TYPE.setOmitNorms(true);
		TYPE.setTokenized(true);
		TYPE.freeze();
	}

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final Iterator<String> terms;

	TermStream(List<String> terms) {
		this.terms = terms.iterator();
	}

	Field field(String name) {
		return new Field(name, this, TYPE);
	}

	@Override
	public boolean incrementToken() {
		if (!this.terms.hasNext()) {
			return false;
		}
		this.term.setEmpty().append(this.terms.next());
		return true;
	}

}
