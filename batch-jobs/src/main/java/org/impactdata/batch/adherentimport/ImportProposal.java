package org.impactdata.batch.adherentimport;

import java.util.List;
import java.util.Locale;

import org.impactdata.batch.tabular.TabularSample;
import org.impactdata.domain.customfield.CustomField;

/**
 * What was detected in a file and how it would be read.
 *
 * @param sample layout, columns and first rows
 * @param mapping the suggested field of every column
 * @param customFields those a column may be read as
 * @param settings ready to be configured and started as they are
 */
public record ImportProposal(TabularSample sample, ColumnMapping mapping, List<CustomField> customFields,
		ImportSettings settings) {

	/** What a custom field is called. */
	public String customField(String name, Locale locale) {
		return this.customFields.stream()
			.filter((field) -> field.name().equals(name))
			.map((field) -> field.label(locale))
			.findFirst()
			.orElse(name);
	}

}
