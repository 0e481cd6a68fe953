package org.impactdata.domain.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Sorts by texts, as Lucene does, but reads a text only where its number within a part of
 * the index does not tell the order: between parts. Lucene reads that of every document
 * that is among the first so far, which of the first 10,000 takes most of the time.
 */
final class OrdinalOrder extends FieldComparatorSource {

	private final boolean missingHighest;

	private OrdinalOrder(boolean missingHighest) {
		this.missingHighest = missingHighest;
	}

	/** By a field of one text a document, which may be missing. */
	static SortField of(String field, boolean descending, boolean missingLast) {
		return new SortField(field, new OrdinalOrder(missingLast != descending), descending);
	}

	@Override
	public FieldComparator<?> newComparator(String field, int hits, Pruning pruning, boolean reversed) {
		return new Comparator(field, hits, this.missingHighest);
	}

	/** Of the documents that are first so far, each in a slot. */
	private static final class Comparator extends FieldComparator<BytesRef> implements LeafFieldComparator {

		private final String field;

		private final int missing;

		private final int[] ordinals;

		private final int[] parts;

		private final @Nullable BytesRef[] texts;

		private final List<SortedDocValues> values = new ArrayList<>();

		private SortedDocValues current = DocValues.emptySorted();

		private int bottom = -1;

		/** Where the bottom is, or would be, in the part at hand. */
		private int bottomOrdinal;

		private boolean bottomIsThere;

		Comparator(String field, int hits, boolean missingHighest) {
			this.field = field;
			this.missing = missingHighest ? Integer.MAX_VALUE : -1;
			this.ordinals = new int[hits];
			this.parts = new int[hits];
			this.texts = new BytesRef[hits];
		}

		@Override
		public LeafFieldComparator getLeafComparator(LeafReaderContext context) throws IOException {
			this.current = SortedSetSelector.wrap(DocValues.getSortedSet(context.reader(), this.field),
					SortedSetSelector.Type.MIN);
			this.values.add(this.current);
			if (this.bottom >= 0) {
				setBottom(this.bottom);
			}
			return this;
		}

		@Override
		public void copy(int slot, int document) throws IOException {
			this.ordinals[slot] = ordinal(document);
			this.parts[slot] = this.values.size() - 1;
			this.texts[slot] = null;
		}

		private int ordinal(int document) throws IOException {
			return this.current.advanceExact(document) ? this.current.ordValue() : this.missing;
		}

		@Override
		public int compare(int one, int other) {
			if (this.parts[one] == this.parts[other] || isMissing(one) || isMissing(other)) {
				return Integer.compare(rank(one, other), rank(other, one));
			}
			return text(one).compareTo(text(other));
		}

		/** Those without a text are equal in all parts, and beyond any other. */
		private int rank(int slot, int other) {
			boolean comparable = this.parts[slot] == this.parts[other] || isMissing(slot);
			return comparable ? this.ordinals[slot] : 0;
		}

		private boolean isMissing(int slot) {
			return this.ordinals[slot] == this.missing;
		}

		private BytesRef text(int slot) {
			BytesRef text = this.texts[slot];
			if (text == null) {
				try {
					text = BytesRef.deepCopyOf(this.values.get(this.parts[slot]).lookupOrd(this.ordinals[slot]));
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
				this.texts[slot] = text;
			}
			return text;
		}

		@Override
		public void setBottom(int slot) throws IOException {
			this.bottom = slot;
			boolean here = this.parts[slot] == this.values.size() - 1;
			if (here || isMissing(slot)) {
				this.bottomOrdinal = this.ordinals[slot];
				this.bottomIsThere = true;
				return;
			}
			int found = this.current.lookupTerm(text(slot));
			this.bottomIsThere = found >= 0;
			this.bottomOrdinal = this.bottomIsThere ? found : -found - 2;
		}

		@Override
		public int compareBottom(int document) throws IOException {
			int ordinal = ordinal(document);
			if (this.bottomIsThere) {
				return Integer.compare(this.bottomOrdinal, ordinal);
			}
			return (this.bottomOrdinal >= ordinal) ? 1 : -1;
		}

		@Override
		public @Nullable BytesRef value(int slot) {
			return isMissing(slot) ? null : text(slot);
		}

		@Override
		public int compareTop(int document) {
			throw new UnsupportedOperationException("Pages are counted, not continued");
		}

		@Override
		public void setTopValue(BytesRef text) {
			throw new UnsupportedOperationException("Pages are counted, not continued");
		}

		@Override
		public void setScorer(Scorable scorer) {
			// The order does not depend on how well a document matches.
		}

	}

}
