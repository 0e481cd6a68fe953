package org.impactdata.batch.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.impactdata.batch.adherentimport.ColumnMapping;
import org.impactdata.batch.adherentimport.ImportMode;
import org.impactdata.batch.adherentimport.ImportProposal;
import org.impactdata.batch.adherentimport.ImportSettings;
import org.impactdata.batch.adherentimport.MatchKey;
import org.impactdata.batch.adherentimport.UnmappedColumns;
import org.impactdata.batch.tabular.TabularFormat;
import org.impactdata.batch.tabular.TabularOverrides;
import org.impactdata.domain.value.DateOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How files are to be read and brought in, as an operator forces it. */
final class ImportOptions {

	private static final Map<String, Character> SEPARATORS = Map.of("tab", '\t', "\\t", '\t', "comma", ',', "semicolon",
			';', "pipe", '|');

	@Option(names = "--map", paramLabel = "COLUMN=FIELD", descriptionKey = "map")
	private List<String> map = List.of();

	@Option(names = "--mode", paramLabel = "create|update|both", defaultValue = "both")
	private ImportMode mode = ImportMode.BOTH;

	@Option(names = "--match", split = ",", paramLabel = "KEY", converter = MatchKeyConverter.class)
	private List<MatchKey> match = List.of();

	@Option(names = "--unmapped", paramLabel = "keep|ignore", defaultValue = "ignore")
	private UnmappedColumns unmapped = UnmappedColumns.IGNORE;

	@Option(names = "--charset", paramLabel = "NAME")
	private @Nullable String charset;

	@Option(names = "--separator", paramLabel = "CHAR", converter = CharacterConverter.class)
	private @Nullable Character separator;

	@Option(names = "--quote", paramLabel = "CHAR|none", converter = CharacterConverter.class)
	private @Nullable Character quote;

	@Option(names = "--no-header")
	private boolean noHeader;

	@Option(names = "--date-order", paramLabel = "dmy|mdy|ymd")
	private @Nullable DateOrder dateOrder;

	@Option(names = "--sheet", paramLabel = "NAME")
	private @Nullable String sheet;

	@Option(names = "--empty-clears")
	private boolean emptyClears;

	@Option(names = "--create-organizations")
	private boolean createOrganizations;

	@Option(names = "--region", paramLabel = "CC")
	private @Nullable String region;

	static ImportOptions forDemonstration() {
		ImportOptions options = new ImportOptions();
		options.createOrganizations = true;
		return options;
	}

	TabularOverrides overrides() {
		return new TabularOverrides(this.charset, this.separator, this.quote, this.noHeader ? Boolean.FALSE : null,
				this.dateOrder, null, this.sheet);
	}

	ColumnMapping mapping(ImportProposal proposal) {
		ColumnMapping mapping = proposal.mapping();
		for (String override : this.map) {
			mapping = mapping.withOverride(override, proposal.customFields());
		}
		return mapping;
	}

	ImportSettings settings(ImportProposal proposal) {
		ColumnMapping mapping = mapping(proposal);
		return new ImportSettings(proposal.sample().format(), mapping.fields(), mapping.customFields(), this.unmapped,
				this.mode, this.match.isEmpty() ? proposal.settings().matchKeys() : new ArrayList<>(this.match),
				this.emptyClears, this.createOrganizations,
				(this.region != null) ? this.region.toUpperCase(Locale.ROOT) : proposal.settings().region());
	}

	boolean keepsUnmapped() {
		return this.unmapped == UnmappedColumns.KEEP;
	}

	/** Reads {@code name+birth-date} and {@code email} alike. */
	static final class MatchKeyConverter implements ITypeConverter<MatchKey> {

		@Override
		public MatchKey convert(String value) {
			String name = value.strip().toUpperCase(Locale.ROOT).replace("+", "_AND_").replace('-', '_');
			for (MatchKey key : MatchKey.values()) {
				if (key.name().equals(name)) {
					return key;
				}
			}
			throw new TypeConversionException(CommandTexts.text("import.match", value,
					"identifiant, name+birth-date, email+name, phone+name, email, phone"));
		}

	}

	/** Reads one character, or the name of one. */
	static final class CharacterConverter implements ITypeConverter<Character> {

		@Override
		public Character convert(String value) {
			if (value.length() == 1) {
				return value.charAt(0);
			}
			if (value.equalsIgnoreCase("none")) {
				return TabularFormat.NO_QUOTE;
			}
			Character named = SEPARATORS.get(value.toLowerCase(Locale.ROOT));
			if (named == null) {
				throw new TypeConversionException(CommandTexts.text("import.character", value));
			}
			return named;
		}

	}

}
