package org.impactdata.domain.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OrdinalOrderTests {

	private static final int DOCUMENTS = 3000;

	/** Beside Lucene's own order, over an index of many parts. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void isTheOrderOfTheTexts(long seed) throws IOException {
		Random random = new Random(seed);
		try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
			write(directory, random);
			try (DirectoryReader reader = DirectoryReader.open(directory)) {
				assertThat(reader.leaves()).hasSizeGreaterThan(3);
				IndexSearcher searcher = new IndexSearcher(reader);
				for (int round = 0; round < 40; round++) {
					boolean[] descending = { random.nextBoolean(), random.nextBoolean() };
					boolean[] missingLast = { random.nextBoolean(), random.nextBoolean() };
					SortField key = new SortField("key", SortField.Type.LONG);
					int first = 1 + random.nextInt(DOCUMENTS);
					assertThat(documents(searcher, first, OrdinalOrder.of("city", descending[0], missingLast[0]),
							OrdinalOrder.of("size", descending[1], missingLast[1]), key))
						.isEqualTo(documents(searcher, first, usual("city", descending[0], missingLast[0]),
								usual("size", descending[1], missingLast[1]), key));
				}
			}
		}
	}

	private static void write(ByteBuffersDirectory directory, Random random) throws IOException {
		IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
		try (IndexWriter writer = new IndexWriter(directory, config)) {
			for (int i = 0; i < DOCUMENTS; i++) {
				Document document = new Document();
				document.add(new NumericDocValuesField("key", i));
				addOrNot(document, "city", "ville " + random.nextInt(40), random);
				addOrNot(document, "size", Integer.toHexString(random.nextInt(5000)), random);
				writer.addDocument(document);
				if (random.nextInt(400) == 0) {
					writer.flush();
				}
			}
		}
	}

	private static void addOrNot(Document document, String field, String text, Random random) {
		if (random.nextInt(5) > 0) {
			document.add(new SortedSetDocValuesField(field, new BytesRef(text)));
		}
	}

	private static SortField usual(String field, boolean descending, boolean missingLast) {
		SortField usual = new SortedSetSortField(field, descending);
		usual.setMissingValue((missingLast != descending) ? SortField.STRING_LAST : SortField.STRING_FIRST);
		return usual;
	}

	private static int[] documents(IndexSearcher searcher, int first, SortField... order) throws IOException {
		return Arrays.stream(searcher.search(new MatchAllDocsQuery(), first, new Sort(order)).scoreDocs)
			.mapToInt((hit) -> hit.doc)
			.toArray();
	}

}
