package org.impactdata.domain.search;

import java.util.List;

import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.IndexFieldType;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.jspecify.annotations.Nullable;

import org.impactdata.domain.FoldedText;

/**
 * What the index holds of an adherent. It is found by terms that are ready
 * ({@link AdherentTerms}), so that nothing is analysed.
 */
public class AdherentDocument implements TypeBinder {

	/** To be raised whenever fields or analysis change: an older index is built anew. */
	static final String VERSION = "6";

	static final String NAME = "name";

	static final String NAME_START = "nameStart";

	static final String NAME_SOUND = "nameSound";

	static final String EMAIL_START = "emailStart";

	static final String PLACE = "place";

	static final String PLACE_START = "placeStart";

	static final String POSTAL_CODE = "postalCode";

	static final String POSTAL_CODE_START = "postalCodeStart";

	static final NumberFields IDENTIFIANT = new NumberFields("identifiant");

	static final NumberFields PHONE = new NumberFields("phone");

	/** Ids of the adherent's organisation and of all above it. */
	static final String ORGANIZATION = "organization";

	/** Ids of the adherent's tags. */
	static final String TAG = "tag";

	/** Before the id of a custom field by which adherents are found. */
	static final String CUSTOM = "custom_";

	/** Before the id of a custom field by which adherents are sorted. */
	static final String CUSTOM_SORT = "customSort_";

	static String custom(long field) {
		return CUSTOM + field;
	}

	static String customSort(long field) {
		return CUSTOM_SORT + field;
	}

	@Override
	public void bind(TypeBindingContext context) {
		context.dependencies().useRootOnly();
		IndexSchemaElement schema = context.indexSchemaElement();
		IndexFieldTypeFactory types = context.typeFactory();
		context.bridge(IndexedAdherent.class, new Bridge(schema, types));
	}

	private static IndexFieldReference<TermStream> terms(IndexSchemaElement schema, IndexFieldTypeFactory types,
			String name) {
		return schema.field(name, terms(types)).toReference();
	}

	private static IndexFieldType<TermStream> terms(IndexFieldTypeFactory types) {
		return types.extension(LuceneExtension.get())
			.asNative(TermStream.class, (path, terms, document) -> document.accept(terms.field(path)))
			.toIndexFieldType();
	}

	private static final class Bridge implements TypeBridge<IndexedAdherent> {

		private final IndexFieldReference<TermStream> name;

		private final IndexFieldReference<TermStream> nameStart;

		private final IndexFieldReference<TermStream> nameSound;

		private final IndexFieldReference<TermStream> emailStart;

		private final IndexFieldReference<TermStream> place;

		private final IndexFieldReference<TermStream> placeStart;

		private final IndexFieldReference<TermStream> postalCode;

		private final IndexFieldReference<TermStream> postalCodeStart;

		private final NumberReferences identifiant;

		private final NumberReferences phone;

		private final IndexFieldReference<TermStream> organization;

		private final IndexFieldReference<TermStream> tag;

		private final IndexFieldReference<String> nameSort;

		private final IndexFieldReference<String> identifiantSort;

		private final IndexFieldReference<String> citySort;

		private final IndexFieldReference<String> emailSort;

		private final IndexFieldReference<String> statusSort;

		private final IndexFieldReference<Long> joinedSort;

		private final IndexFieldReference<Long> updatedSort;

		private final IndexFieldReference<Long> key;

		Bridge(IndexSchemaElement schema, IndexFieldTypeFactory types) {
			this.name = terms(schema, types, NAME);
			this.nameStart = terms(schema, types, NAME_START);
			this.nameSound = terms(schema, types, NAME_SOUND);
			this.emailStart = terms(schema, types, EMAIL_START);
			this.place = terms(schema, types, PLACE);
			this.placeStart = terms(schema, types, PLACE_START);
			this.postalCode = terms(schema, types, POSTAL_CODE);
			this.postalCodeStart = terms(schema, types, POSTAL_CODE_START);
			this.identifiant = NumberReferences.of(schema, types, IDENTIFIANT);
			this.phone = NumberReferences.of(schema, types, PHONE);
			this.organization = terms(schema, types, ORGANIZATION);
			this.tag = terms(schema, types, TAG);
			this.nameSort = sortable(schema, types, SearchOrder.NAME);
			this.identifiantSort = sortable(schema, types, SearchOrder.IDENTIFIANT);
			this.citySort = sortable(schema, types, SearchOrder.CITY);
			this.emailSort = sortable(schema, types, SearchOrder.EMAIL);
			this.statusSort = sortable(schema, types, SearchOrder.STATUS);
			this.joinedSort = number(schema, SearchOrder.JOINED.field());
			this.updatedSort = number(schema, SearchOrder.UPDATED.field());
			this.key = number(schema, SearchOrder.KEY.field());
			schema.fieldTemplate("custom", terms(types)).matchingPathGlob(CUSTOM + "*");
			schema.fieldTemplate("customSort", types.asString().sortable(Sortable.YES).toIndexFieldType())
				.matchingPathGlob(CUSTOM_SORT + "*");
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
			writeTerms(document, AdherentTerms.of(adherent));
			write(document, this.organization, adherent.organizations());
			write(document, this.tag, adherent.tags());
			if (adherent.email() != null) {
				document.addValue(this.emailSort, adherent.email());
			}
			document.addValue(this.citySort, FoldedText.of(text(adherent.city())));
			document.addValue(this.nameSort, adherent.nameKey());
			document.addValue(this.identifiantSort, adherent.identifiant());
			document.addValue(this.statusSort, adherent.status());
			document.addValue(this.joinedSort,
					(adherent.joinedOn() != null) ? adherent.joinedOn().toEpochDay() : Long.MIN_VALUE);
			document.addValue(this.updatedSort, adherent.updatedAt().toEpochMilli());
			document.addValue(this.key, adherent.id());
			writeCustomFields(document, adherent);
		}

		private static void writeCustomFields(DocumentElement document, IndexedAdherent adherent) {
			adherent.customWords()
				.forEach((field, texts) -> document.addValue(custom(field),
						new TermStream(AdherentTerms.ofCustomField(texts))));
			adherent.customSort().forEach((field, key) -> document.addValue(customSort(field), key));
		}

		private void writeTerms(DocumentElement document, AdherentTerms terms) {
			write(document, this.name, terms.names());
			write(document, this.nameStart, terms.nameStarts());
			write(document, this.nameSound, terms.nameSounds());
			write(document, this.emailStart, terms.emailStarts());
			write(document, this.place, terms.places());
			write(document, this.placeStart, terms.placeStarts());
			write(document, this.postalCode, terms.postalCodes());
			write(document, this.postalCodeStart, terms.postalCodeStarts());
			this.identifiant.write(document, terms.identifiant());
			this.phone.write(document, terms.phone());
		}

		private static void write(DocumentElement document, IndexFieldReference<TermStream> field, List<String> terms) {
			if (!terms.isEmpty()) {
				document.addValue(field, new TermStream(terms));
			}
		}

		private static String text(@Nullable String text) {
			return (text != null) ? text : "";
		}

	}

	/** Names of the fields of a number. */
	record NumberFields(String whole, String start, String part, String end) {

		NumberFields(String name) {
			this(name, name + "Start", name + "Part", name + "End");
		}

	}

	private record NumberReferences(IndexFieldReference<TermStream> whole, IndexFieldReference<TermStream> start,
			IndexFieldReference<TermStream> part, IndexFieldReference<TermStream> end) {

		static NumberReferences of(IndexSchemaElement schema, IndexFieldTypeFactory types, NumberFields fields) {
			return new NumberReferences(terms(schema, types, fields.whole()), terms(schema, types, fields.start()),
					terms(schema, types, fields.part()), terms(schema, types, fields.end()));
		}

		void write(DocumentElement document, AdherentTerms.Numbers numbers) {
			Bridge.write(document, this.whole, numbers.whole());
			Bridge.write(document, this.start, numbers.starts());
			Bridge.write(document, this.part, numbers.parts());
			Bridge.write(document, this.end, numbers.ends());
		}

	}

}
