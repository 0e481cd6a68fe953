package org.impactdata.batch.journalexport;

import java.util.ArrayList;
import java.util.List;

import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRequest;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalObject;
import org.impactdata.domain.audit.JournalQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the journal away as a file. */
@Service
public class JournalExports {

	/** The job that writes. */
	public static final String JOB = "journalExport";

	/** The kind of the file that a run leaves. */
	public static final String FILE = "journal-csv";

	private final JobOperations jobs;

	private final Journal journal;

	JournalExports(JobOperations jobs, Journal journal) {
		this.jobs = jobs;
		this.journal = journal;
	}

	/**
	 * Ask for the rows that the caller may read and the query finds; the journal tells of
	 * it.
	 * @return id of the run that writes them
	 */
	@Transactional
	@Requires(Permission.JOURNAL_EXPORT)
	public long request(JournalQuery query) {
		long run = this.jobs.request(new JobRequest(JOB, QueryParameters.of(query), null));
		this.journal.write(new JournalEvent(JournalAction.JOURNAL_EXPORTED,
				new JournalObject(JournalObject.Kind.JOURNAL, null, null), filter(query)));
		return run;
	}

	/** What was asked for, in names that people may be shown. */
	private static List<JournalEvent.Change> filter(JournalQuery query) {
		List<JournalEvent.Change> filter = new ArrayList<>();
		note(filter, "filter_agent", query.agentId());
		query.kinds().forEach((kind) -> note(filter, "filter_object", "journal-object." + kind.name()));
		note(filter, "filter_text", query.text().isEmpty() ? null : query.text());
		JournalAction action = query.action();
		note(filter, "filter_action", (action != null) ? "journal-action." + action.name() : null);
		note(filter, "filter_from", query.from());
		note(filter, "filter_to", query.to());
		note(filter, "filter_refusals", query.refusals() ? "journal-value.YES" : null);
		return filter;
	}

	private static void note(List<JournalEvent.Change> filter, String field, @Nullable Object value) {
		if (value != null) {
			filter.add(new JournalEvent.Change(field, value.toString(), value.toString()));
		}
	}

}
