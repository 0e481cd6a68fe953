package org.impactdata.batch.adherentimport;

import java.sql.Types;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The columns that an import carries from the file to the adherent: named alike in
 * {@code import_row}, {@code adherent}, {@code adherent_history} and
 * {@code import_before}. The SQL of every set-wise step is put together from these
 * constants, never from anything a file or a person provides.
 */
enum StagedColumn {

	KIND(Comparison.BYTES, AdherentField.KIND), IDENTIFIANT(Comparison.BYTES, AdherentField.IDENTIFIANT),
	LAST_NAME(Comparison.TEXT, AdherentField.LAST_NAME), FIRST_NAME(Comparison.TEXT, AdherentField.FIRST_NAME),
	LEGAL_NAME(Comparison.TEXT, AdherentField.LEGAL_NAME), NAME_KEY(Comparison.BYTES, null),
	GENDER(Comparison.BYTES, AdherentField.GENDER), BIRTH_DATE(Comparison.BYTES, AdherentField.BIRTH_DATE),
	EMAIL(Comparison.BYTES, AdherentField.EMAIL), PHONE(Comparison.TEXT, AdherentField.PHONE),
	PHONE_E164(Comparison.BYTES, AdherentField.PHONE), ADDRESS(Comparison.TEXT, AdherentField.ADDRESS),
	POSTAL_CODE(Comparison.TEXT, AdherentField.POSTAL_CODE), CITY(Comparison.TEXT, AdherentField.CITY),
	REGION(Comparison.TEXT, AdherentField.REGION), COUNTRY(Comparison.BYTES, AdherentField.COUNTRY),
	PROFESSION(Comparison.TEXT, AdherentField.PROFESSION),
	ORGANIZATION_ID(Comparison.ORGANIZATION, AdherentField.ORGANIZATION),
	STATUS(Comparison.BYTES, AdherentField.STATUS), JOINED_ON(Comparison.BYTES, AdherentField.JOINED_ON),
	LEFT_ON(Comparison.BYTES, AdherentField.LEFT_ON), NOTE(Comparison.TEXT, AdherentField.NOTE),
	CUSTOM_FIELDS(Comparison.JSON, null);

	/** How a staged and a stored value are told apart. */
	enum Comparison {

		/** The column's own collation tells every byte apart. */
		BYTES,
		/** The column's collation ignores case and accents; the comparison must not. */
		TEXT,
		/** A set of custom fields: those given must be the same. */
		JSON,
		/** By name until the organisation exists. */
		ORGANIZATION

	}

	private final Comparison comparison;

	private final @Nullable AdherentField field;

	StagedColumn(Comparison comparison, @Nullable AdherentField field) {
		this.comparison = comparison;
		this.field = field;
	}

	/** The columns that a cell read as the field may give a value to. */
	static Set<StagedColumn> of(AdherentField field) {
		return switch (field) {
			case FULL_NAME -> EnumSet.of(LAST_NAME, FIRST_NAME);
			case LEGAL_NAME -> EnumSet.of(LEGAL_NAME, KIND);
			case ADDRESS_2 -> EnumSet.of(ADDRESS);
			default -> Arrays.stream(values())
				.filter((column) -> column.field == field)
				.collect(Collectors.toCollection(() -> EnumSet.noneOf(StagedColumn.class)));
		};
	}

	String sqlName() {
		return name().toLowerCase(Locale.ROOT);
	}

	int sqlType() {
		return switch (this) {
			case ORGANIZATION_ID -> Types.BIGINT;
			default -> Types.VARCHAR;
		};
	}

	/**
	 * Whether an empty cell may empty this column under the given settings: names, kind,
	 * status and identifiant can't be emptied.
	 */
	boolean cleared(ImportSettings settings) {
		return switch (this) {
			case KIND, IDENTIFIANT, LAST_NAME, FIRST_NAME, LEGAL_NAME, NAME_KEY, STATUS, CUSTOM_FIELDS -> false;
			default -> this.field != null && settings.clears(this.field);
		};
	}

	/**
	 * The condition that staged row {@code r} changes this column of adherent {@code a}.
	 */
	String differs(ImportSettings settings) {
		String column = sqlName();
		if (cleared(settings)) {
			return "not (" + exact("r." + column) + " <=> a." + column + ")";
		}
		return switch (this.comparison) {
			case JSON -> customFieldsDiffer(settings);
			case ORGANIZATION -> "(r.organization_text is not null and (r.organization_id is null"
					+ " or not (r.organization_id <=> a.organization_id)))";
			case BYTES, TEXT ->
				"(r." + given() + " is not null and not (" + exact("r." + column) + " <=> a." + column + "))";
		};
	}

	/** A field that is to be emptied must not count where it is empty. */
	private static String customFieldsDiffer(ImportSettings settings) {
		String stored = "coalesce(a.custom_fields, '{}')";
		if (!settings.clearsCustomFields()) {
			return "(r.custom_fields is not null and not json_contains(" + stored + ", r.custom_fields))";
		}
		String merged = "json_merge_patch(" + stored + ", r.custom_fields)";
		return "(r.custom_fields is not null and not (json_contains(" + stored + ", " + merged + ") and json_contains("
				+ merged + ", " + stored + ")))";
	}

	/**
	 * The value adherent {@code a} has after staged row {@code r} was applied to it.
	 */
	String merged(ImportSettings settings) {
		String column = sqlName();
		if (cleared(settings)) {
			return "r." + column;
		}
		if (this == PHONE_E164) {
			return "if(r.phone is null, a.phone_e164, r.phone_e164)";
		}
		if (this == CUSTOM_FIELDS) {
			return "if(r.custom_fields is null, a.custom_fields,"
					+ " json_merge_patch(coalesce(a.custom_fields, '{}'), r.custom_fields))";
		}
		return "coalesce(r." + column + ", a." + column + ")";
	}

	/** A phone without a valid number is given although its E.164 form is null. */
	private String given() {
		return (this == PHONE_E164) ? "phone" : sqlName();
	}

	private String exact(String expression) {
		return (this.comparison == Comparison.TEXT) ? expression + " collate utf8mb4_bin" : expression;
	}

}
