package org.impactdata.domain.search;

import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

import org.impactdata.domain.FoldedText;

/**
 * What the index holds of an adherent. Texts are folded before they come here, so that
 * the analyzers only part words and cut beginnings.
 */
public class AdherentDocument implements TypeBinder {

	/** To be raised whenever fields or analysis change: an older index is built anew. */
	static final String VERSION = "1";

	static final String NAME = "name";

	static final String NAME_START = "nameStart";

	static final String EMAIL_START = "emailStart";

	static final String NUMBER_START = "numberStart";

	static final String NUMBER_END = "numberEnd";

	static final String PLACE_START = "placeStart";

	@Override
	public void bind(TypeBindingContext context) {
		context.dependencies().useRootOnly();
		IndexSchemaElement schema = context.indexSchemaElement();
		IndexFieldTypeFactory types = context.typeFactory();
		context.bridge(IndexedAdherent.class, new Bridge(schema, types));
	}

	private static IndexFieldReference<String> words(IndexSchemaElement schema, String name, String analyzer) {
		return schema.field(name,
				(field) -> field.asString().analyzer(analyzer).searchAnalyzer(AdherentAnalysis.WORDS).norms(Norms.NO))
			.toReference();
	}

	private static final class Bridge implements TypeBridge<IndexedAdherent> {

		private final IndexFieldReference<String> name;

		private final IndexFieldReference<String> nameStart;

		private final IndexFieldReference<String> emailStart;

		private final IndexFieldReference<String> numberStart;

		private final IndexFieldReference<String> numberEnd;

		private final IndexFieldReference<String> placeStart;

		private final IndexFieldReference<String> nameSort;

		private final IndexFieldReference<String> identifiantSort;

		private final IndexFieldReference<String> citySort;

		private final IndexFieldReference<String> emailSort;

		private final IndexFieldReference<String> statusSort;

		private final IndexFieldReference<Long> joinedSort;

		private final IndexFieldReference<Long> updatedSort;

		private final IndexFieldReference<Long> key;

		Bridge(IndexSchemaElement schema, IndexFieldTypeFactory types) {
			this.name = words(schema, NAME, AdherentAnalysis.WORDS);
			this.nameStart = words(schema, NAME_START, AdherentAnalysis.STARTS);
			this.emailStart = words(schema, EMAIL_START, AdherentAnalysis.STARTS);
			this.numberStart = words(schema, NUMBER_START, AdherentAnalysis.STARTS);
			this.numberEnd = words(schema, NUMBER_END, AdherentAnalysis.STARTS);
			this.placeStart = words(schema, PLACE_START, AdherentAnalysis.STARTS);
			this.nameSort = sortable(schema, types, SearchOrder.NAME);
			this.identifiantSort = sortable(schema, types, SearchOrder.IDENTIFIANT);
			this.citySort = sortable(schema, types, SearchOrder.CITY);
			this.emailSort = sortable(schema, types, SearchOrder.EMAIL);
			this.statusSort = sortable(schema, types, SearchOrder.STATUS);
			this.joinedSort = number(schema, SearchOrder.JOINED.field());
			this.updatedSort = number(schema, SearchOrder.UPDATED.field());
			this.key = number(schema, SearchOrder.KEY.field());
		}

		private static IndexFieldReference<String> sortable(IndexSchemaElement schema, IndexFieldTypeFactory types,
				SearchOrder order) {
			return schema.field(order.field(), types.asString().sortable(Sortable.YES).toIndexFieldType())
				.toReference();
		}

		private static IndexFieldReference<Long> number(IndexSchemaElement schema, String name) {
			return schema.field(name, (field) -> field.asLong().sortable(Sortable.YES)).toReference();
		}

		@Override
		public void write(DocumentElement document, IndexedAdherent adherent, TypeBridgeWriteContext context) {
			String names = adherent.nameKey();
			if (adherent.legalName() != null) {
				names = names + " " + FoldedText.of(adherent.legalName());
			}
			document.addValue(this.name, names);
			document.addValue(this.nameStart, names);
			if (adherent.email() != null) {
				document.addValue(this.emailStart, FoldedText.of(adherent.email()));
				document.addValue(this.emailSort, adherent.email());
			}
			writeNumbers(document, adherent);
			if (adherent.city() != null || adherent.postalCode() != null) {
				document.addValue(this.placeStart,
						FoldedText.of(String.join(" ", text(adherent.city()), text(adherent.postalCode()))));
			}
			document.addValue(this.citySort, FoldedText.of(text(adherent.city())));
			document.addValue(this.nameSort, adherent.nameKey());
			document.addValue(this.identifiantSort, adherent.identifiant());
			document.addValue(this.statusSort, adherent.status());
			document.addValue(this.joinedSort,
					(adherent.joinedOn() != null) ? adherent.joinedOn().toEpochDay() : Long.MIN_VALUE);
			document.addValue(this.updatedSort, adherent.updatedAt().toEpochMilli());
			document.addValue(this.key, adherent.id());
		}

		private void writeNumbers(DocumentElement document, IndexedAdherent adherent) {
			NumberTexts numbers = NumberTexts.of(adherent.identifiant(), adherent.phone(), adherent.phoneE164());
			document.addValue(this.numberStart, numbers.starts());
			document.addValue(this.numberEnd, numbers.reversedEnds());
		}

		private static String text(@org.jspecify.annotations.Nullable String text) {
			return (text != null) ? text : "";
		}

	}

}
