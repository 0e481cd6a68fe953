package org.impactdata.batch.adherentimport;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.impactdata.batch.tabular.TabularFiles;
import org.impactdata.batch.tabular.TabularOverrides;
import org.impactdata.batch.tabular.TabularSample;
import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.media.StoredFile;
import org.impactdata.domain.value.PhoneRegion;

import org.springframework.stereotype.Component;

/**
 * Says how a file would be read, and whether it can be read as somebody wants it to be.
 */
@Component
class ImportProposals {

	private static final Set<AdherentField> TELLING = EnumSet.of(AdherentField.IDENTIFIANT, AdherentField.LAST_NAME,
			AdherentField.FIRST_NAME, AdherentField.FULL_NAME, AdherentField.LEGAL_NAME, AdherentField.EMAIL,
			AdherentField.PHONE);

	private final ImportFiles files;

	private final LearnedHeaders learned;

	private final ImportReach reach;

	private final ImpactProperties properties;

	ImportProposals(ImportFiles files, LearnedHeaders learned, ImportReach reach, ImpactProperties properties) {
		this.files = files;
		this.learned = learned;
		this.reach = reach;
		this.properties = properties;
	}

	/**
	 * What is detected in a file, except for what is forced, and how it would be read.
	 */
	ImportProposal of(StoredFile file, TabularOverrides overrides) {
		TabularSample sample = TabularFiles.inspect(this.files.path(file.id()), file.name(), overrides);
		ImportedCustomFields known = this.reach.customFields();
		ColumnMapping mapping = this.learned.applyTo(sample.columns(),
				ColumnMapping.suggest(sample.columns(), sample.rows()).withCustomFields(known.usable()));
		for (String own : RejectsColumns.headers()) {
			if (mapping.fields().containsKey(own) || mapping.customFields().containsKey(own)) {
				mapping = mapping.without(own);
			}
		}
		for (Map.Entry<String, AdherentField> column : Map.copyOf(mapping.fields()).entrySet()) {
			if (this.reach.hides(column.getValue())) {
				mapping = mapping.without(column.getKey());
			}
		}
		ImportSettings settings = new ImportSettings(sample.format(), mapping.fields(), mapping.customFields(),
				UnmappedColumns.IGNORE, ImportMode.BOTH, MatchKey.USUAL, false, false,
				this.properties.adherent().phoneRegion());
		return new ImportProposal(sample, mapping, known.usable(), settings);
	}

	/**
	 * Remembers for the next files which columns are given another field than suggested.
	 */
	void learn(ImportSettings suggested, ImportSettings chosen) {
		this.learned.learn(suggested.mapping(), chosen.mapping());
	}

	/**
	 * Checks settings.
	 * @throws ImportException when nothing tells adherents apart, or the caller may not
	 * bring what they say
	 */
	void check(ImportSettings settings) {
		if (settings.mapping().isEmpty()) {
			throw new ImportException("nothing-mapped");
		}
		if (settings.mapping().values().stream().noneMatch(TELLING::contains)) {
			throw new ImportException("no-name");
		}
		try {
			PhoneRegion.of(settings.region());
		}
		catch (IllegalArgumentException ex) {
			throw new ImportException("unknown-region", settings.region());
		}
		this.reach.check(settings, Caller.current().language());
	}

}
