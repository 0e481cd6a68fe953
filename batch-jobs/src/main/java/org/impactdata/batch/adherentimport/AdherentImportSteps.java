package org.impactdata.batch.adherentimport;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.impactdata.batch.steps.RangeSource;
import org.impactdata.batch.steps.RowRange;
import org.impactdata.domain.access.AccessVersion;
import org.impactdata.domain.adherent.SequenceService;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the steps of the import and of its undo do, given the run they are part of. */
@Component
class AdherentImportSteps {

	private final ImportStore imports;

	private final NamedParameterJdbcTemplate jdbc;

	private final SequenceService sequence;

	private final ImportReach reach;

	private final AccessVersion version;

	private final JsonMapper json;

	AdherentImportSteps(ImportStore imports, NamedParameterJdbcTemplate jdbc, SequenceService sequence,
			ImportReach reach, AccessVersion version, JsonMapper json) {
		this.imports = imports;
		this.jdbc = jdbc;
		this.sequence = sequence;
		this.reach = reach;
		this.json = json;
		this.version = version;
	}

	static long importId(StepExecution step) {
		return Long.parseLong(Objects.requireNonNull(step.getJobParameters().getString("importId")));
	}

	static boolean dryRun(StepExecution step) {
		return Boolean.parseBoolean(step.getJobParameters().getString("dryRun"));
	}

	/** Removes at most {@code limit} staged rows of an earlier run. */
	int removeStaged(StepExecution step, int limit) {
		long id = importId(step);
		this.imports.clearResults(id);
		return Stream.of("import_row", "import_finding")
			.mapToInt((table) -> this.jdbc.getJdbcOperations()
				.update("delete from " + table + " where import_id = ? limit " + limit, id))
			.sum();
	}

	void markDuplicates(StepExecution step) {
		matching(step).markDuplicatesInFile();
	}

	void match(RowRange range, StepExecution step) {
		matching(step).match(range.from(), range.to());
	}

	RowPhasesTasklet.Work check(StepExecution step) {
		long id = importId(step);
		List<RowPhase> checks = matching(step).checks();
		List<RowPhase> identifiants = dryRun(step) ? List.of()
				: new IdentifiantPhases(this.jdbc, this.sequence, id).phases();
		RowPhase count = RowPhase.whole("count", () -> this.imports.countRows(id));
		return new RowPhasesTasklet.Work(
				RowPhase.together(Stream.of(checks, identifiants, List.of(count)).flatMap(List::stream).toList()),
				this.imports.rows(id));
	}

	private MatchPhases matching(StepExecution step) {
		long id = importId(step);
		ImportSettings settings = this.imports.get(id).settings();
		return new MatchPhases(this.jdbc, settings, id, this.reach.require(settings),
				this.reach.customFields().required());
	}

	/** The rows of the import, for steps over ranges. */
	RangeSource rows() {
		return (step) -> new RowRange(1, this.imports.rows(importId(step)));
	}

	void createOrganizations(RowRange range, StepExecution step) {
		long id = importId(step);
		if (this.imports.get(id).settings().createOrganizations()) {
			int created = this.reach.mayCreateOrganizations()
					? new OrganizationCreation(this.jdbc, id, this.imports.revision(id, ImportStore.RevisionOf.IMPORT))
						.create(range.from(), range.to())
					: 0;
			if (created > 0) {
				this.version.change();
			}
		}
	}

	void apply(RowRange range, StepExecution step) {
		long id = importId(step);
		ImportSettings settings = this.imports.get(id).settings();
		new ApplyWork(this.jdbc, settings, id, this.reach.require(settings),
				this.imports.revision(id, ImportStore.RevisionOf.IMPORT), defaults())
			.apply(range.from(), range.to());
	}

	private CustomFieldDefaults defaults() {
		ImportedCustomFields fields = this.reach.customFields();
		return new CustomFieldDefaults(this.json.writeValueAsString(fields.defaults(true)),
				this.json.writeValueAsString(fields.defaults(false)));
	}

	RowPhasesTasklet.Work undo(StepExecution step) {
		long id = importId(step);
		this.imports.requireWithin(id, this.reach);
		long revision = this.imports.revision(id, ImportStore.RevisionOf.IMPORT);
		long undoRevision = this.imports.revision(id, ImportStore.RevisionOf.UNDO);
		return new RowPhasesTasklet.Work(new UndoPhases(this.jdbc, id, revision, undoRevision).phases(),
				this.imports.rows(id));
	}

}
