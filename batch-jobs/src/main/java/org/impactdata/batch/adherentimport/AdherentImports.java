package org.impactdata.batch.adherentimport;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRequest;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.batch.tabular.TabularFiles;
import org.impactdata.batch.tabular.TabularOverrides;
import org.impactdata.batch.tabular.TabularSample;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.RecordedScopes;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.audit.JournalObject;
import org.impactdata.domain.customfield.CustomFieldService;
import org.impactdata.domain.media.StoredFile;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports of adherents, for the console and the shell: a stored file becomes an import,
 * is looked at, configured, started, followed and taken back.
 */
@Service
public class AdherentImports {

	private static final Set<JobRunState> UNFINISHED = EnumSet.of(JobRunState.QUEUED, JobRunState.RUNNING,
			JobRunState.STOPPING);

	private static final int MOST_KEPT_SHOWN = 10_000;

	private final ImportStore imports;

	private final ImportRows rows;

	private final ImportFiles files;

	private final ImportProposals proposals;

	private final JobOperations jobs;

	private final CallerAccess access;

	private final RecordedScopes scopes;

	private final ImportReach reach;

	private final CustomFieldService customFields;

	private final Journal journal;

	AdherentImports(ImportStore imports, ImportRows rows, ImportFiles files, ImportProposals proposals,
			JobOperations jobs, CallerAccess access, RecordedScopes scopes, ImportReach reach,
			CustomFieldService customFields, Journal journal) {
		this.imports = imports;
		this.rows = rows;
		this.files = files;
		this.proposals = proposals;
		this.jobs = jobs;
		this.access = access;
		this.scopes = scopes;
		this.reach = reach;
		this.customFields = customFields;
		this.journal = journal;
	}

	/**
	 * Makes an import of a stored file, with the settings it suggests.
	 * @return its id
	 * @throws org.impactdata.batch.tabular.TabularException when the file can't be read
	 */
	@Transactional
	@Requires(Permission.IMPORT_RUN)
	public long register(long storedFileId) {
		StoredFile file = this.files.get(storedFileId);
		ImportSettings settings = this.proposals.of(file, TabularOverrides.NONE).settings();
		Caller caller = Caller.current();
		long id = this.imports.create(storedFileId, file.name(), settings, new ImportStore.Owner(caller.name(),
				caller.agentId(), this.scopes.record(this.access.scope(Permission.IMPORT_RUN))));
		journal(JournalAction.IMPORT_REGISTERED, id, file.name());
		return id;
	}

	/**
	 * What is detected in the import's file, except for what is forced, and how it would
	 * be read.
	 */
	@Transactional(readOnly = true)
	@Requires(Permission.IMPORT_RUN)
	public ImportProposal propose(long importId, TabularOverrides overrides) {
		return this.proposals.of(this.files.get(get(importId).storedFileId()), overrides);
	}

	/**
	 * Decides how the file is to be read; columns given another field than suggested are
	 * remembered for the next files.
	 * @throws ImportException when it runs, is written, or nothing tells adherents apart
	 */
	@Transactional
	@Requires(Permission.IMPORT_RUN)
	public void configure(long importId, ImportSettings settings) {
		ImportDetails details = idle(importId);
		if (details.appliedAt() != null) {
			throw new ImportException("already-applied", Long.toString(importId));
		}
		this.proposals.check(settings);
		this.proposals.learn(details.settings(), settings);
		this.imports.configure(importId, settings);
		journal(JournalAction.IMPORT_CONFIGURED, importId, details.fileName());
	}

	/**
	 * Asks for the import to be run.
	 * @param dryRun whether to stop before anything is written
	 * @return the run
	 */
	@Transactional
	@Requires(Permission.IMPORT_RUN)
	public long start(long importId, boolean dryRun) {
		ImportDetails details = idle(importId);
		if (details.appliedAt() != null || details.state() == ImportState.APPLIED) {
			throw new ImportException("already-applied", Long.toString(importId));
		}
		this.proposals.check(details.settings());
		if (!dryRun) {
			defineCustomFields(details);
		}
		long run = this.jobs.request(new JobRequest(AdherentImportJobConfiguration.JOB,
				Map.of("importId", Long.toString(importId), "dryRun", Boolean.toString(dryRun)), details.fileName()));
		this.imports.runBy(importId, run);
		journal(JournalAction.IMPORT_STARTED, importId, details.fileName(),
				new Change("dry_run", null, Boolean.toString(dryRun)));
		return run;
	}

	/**
	 * Columns that are kept under their own names become custom fields, and fields that
	 * were deleted since the file was looked at are there again.
	 */
	private void defineCustomFields(ImportDetails details) {
		if (details.settings().staged().contains(StagedColumn.CUSTOM_FIELDS)) {
			TabularSample sample = TabularFiles.inspect(this.files.path(details.storedFileId()), details.fileName(),
					TabularOverrides.of(details.settings().format()));
			this.customFields.define(ImportColumns.of(details.settings(), sample.columns(), this.reach.customFields())
				.newCustomFields());
		}
	}

	/**
	 * Asks for the import to be taken back.
	 * @return the run
	 */
	@Transactional
	@Requires(Permission.IMPORT_UNDO)
	public long undo(long importId) {
		ImportDetails details = idle(importId);
		if (!this.access.scope(Permission.IMPORT_UNDO).covers(this.imports.scope(details))) {
			throw new AccessDeniedException(Permission.IMPORT_UNDO.name());
		}
		requireApplied(details);
		long run = this.jobs.request(new JobRequest(AdherentImportUndoJobConfiguration.JOB,
				Map.of("importId", Long.toString(importId)), details.fileName()));
		this.imports.undoneBy(importId, run);
		journal(JournalAction.IMPORT_UNDO_STARTED, importId, details.fileName());
		return run;
	}

	private static void requireApplied(ImportDetails details) {
		String id = Long.toString(details.id());
		switch (details.state()) {
			case APPLIED -> {
			}
			case UNDONE -> throw new ImportException("already-undone", id);
			case UNDOING -> throw new ImportException("unfinished", id, String.valueOf(details.undoRunId()));
			case RUNNING, FAILED -> throw new ImportException("unfinished", id, String.valueOf(details.jobRunId()));
			case DRAFT, PREVIEWED -> throw new ImportException("not-applied", id);
		}
	}

	private ImportDetails idle(long importId) {
		ImportDetails details = get(importId);
		if (unfinished(details.jobRunId()) || unfinished(details.undoRunId())) {
			throw new ImportException("not-ready", Long.toString(importId));
		}
		return details;
	}

	private void journal(JournalAction action, long importId, String fileName, Change... changes) {
		this.journal
			.write(JournalEvent.of(action, JournalObject.of(JournalObject.Kind.IMPORT, importId, fileName), changes));
	}

	private ImportDetails get(long importId) {
		return find(importId).orElseThrow(() -> new ImportException("unknown", Long.toString(importId)));
	}

	private boolean visible(ImportDetails details) {
		return this.reach.maySee(details.settings(), this.imports.scope(details));
	}

	private boolean unfinished(@Nullable Long run) {
		return run != null && this.jobs.find(run).map(JobRunDetails::state).filter(UNFINISHED::contains).isPresent();
	}

	/**
	 * The import, empty when there is none of that id, or it is about adherents of whom
	 * the caller may not import, or not see, all that is in its columns.
	 */
	@Transactional(readOnly = true)
	@Requires(Permission.IMPORT_RUN)
	public Optional<ImportDetails> find(long importId) {
		return this.imports.find(importId).filter(this::visible);
	}

	/**
	 * Imports, the newest first.
	 * @param beforeId only older ones than this, null for the newest
	 */
	@Transactional(readOnly = true)
	@Requires(Permission.IMPORT_RUN)
	public List<ImportListItem> recent(int limit, @Nullable Long beforeId) {
		return this.imports.recent(this.access.scope(Permission.IMPORT_RUN), this::visible, Math.clamp(limit, 1, 1000),
				beforeId);
	}

	/**
	 * Changed fields, in the file's order.
	 * @param afterRow only rows behind this one, 0 from the beginning
	 * @param limit most rows, 1 to 1,000
	 */
	@Transactional(readOnly = true)
	@Requires(Permission.IMPORT_RUN)
	public List<RowChanges> changes(long importId, long afterRow, int limit) {
		return this.rows.changes(get(importId), afterRow, Math.clamp(limit, 1, 1000));
	}

	/**
	 * Rows that were left out, in the file's order, see {@link #changes}.
	 */
	@Transactional(readOnly = true)
	@Requires(Permission.IMPORT_RUN)
	public List<RejectedRow> rejects(long importId, long afterRow, int limit) {
		return this.rows.rejects(get(importId).id(), afterRow, Math.clamp(limit, 1, 1000));
	}

	/** Adherents that the undo left alone, by name; the first 10,000. */
	@Transactional(readOnly = true)
	@Requires(Permission.IMPORT_RUN)
	public List<KeptAdherent> keptByUndo(long importId) {
		return this.rows.kept(get(importId).id(), MOST_KEPT_SHOWN);
	}

}
