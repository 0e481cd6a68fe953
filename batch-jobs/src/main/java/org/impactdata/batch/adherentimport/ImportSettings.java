package org.impactdata.batch.adherentimport;

import java.util.List;
import java.util.Map;

import org.impactdata.batch.tabular.TabularFormat;

/**
 * How one file is to be read and brought in; kept as JSON with the import.
 *
 * @param mapping column of the file to field, in the file's order
 * @param matchKeys tried in this order
 * @param emptyClears whether an empty cell of a mapped column empties the stored value
 * @param createOrganizations whether organisations that are not known are created
 * @param region ISO country code that phone numbers without a prefix belong to
 */
public record ImportSettings(TabularFormat format, Map<String, AdherentField> mapping, UnmappedColumns unmapped,
		ImportMode mode, List<MatchKey> matchKeys, boolean emptyClears, boolean createOrganizations, String region) {

	boolean clears(AdherentField field) {
		return this.emptyClears && this.mapping.containsValue(field);
	}

}
