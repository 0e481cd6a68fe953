package org.impactdata.batch.adherentimport;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.impactdata.batch.tabular.TabularFormat;

/**
 * How one file is to be read and brought in; kept as JSON with the import.
 *
 * @param mapping column of the file to field, in the file's order
 * @param customFields column of the file to the name of a custom field
 * @param matchKeys tried in this order
 * @param emptyClears whether an empty cell of a mapped column empties the stored value
 * @param createOrganizations whether organisations that are not known are created
 * @param region ISO country code that phone numbers without a prefix belong to
 */
public record ImportSettings(TabularFormat format, Map<String, AdherentField> mapping, Map<String, String> customFields,
		UnmappedColumns unmapped, ImportMode mode, List<MatchKey> matchKeys, boolean emptyClears,
		boolean createOrganizations, String region) {

	public ImportSettings {
		// Settings that were kept before there were any name none.
		customFields = (customFields != null) ? Map.copyOf(customFields) : Map.of();
	}

	/** The columns that a row of this file may have a value for. */
	Set<StagedColumn> staged() {
		Set<StagedColumn> columns = EnumSet.of(StagedColumn.NAME_KEY);
		this.mapping.values().forEach((field) -> columns.addAll(StagedColumn.of(field)));
		if (this.unmapped == UnmappedColumns.KEEP || !this.customFields.isEmpty()) {
			columns.add(StagedColumn.CUSTOM_FIELDS);
		}
		return columns;
	}

	/** Whether an empty cell may empty a custom field. */
	boolean clearsCustomFields() {
		return this.emptyClears && !this.customFields.isEmpty();
	}

	boolean clears(AdherentField field) {
		return this.emptyClears && this.mapping.containsValue(field);
	}

}
