package org.impactdata.console.audit;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.impactdata.batch.journalexport.JournalExports;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.LiveUpdates;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.audit.JournalQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives the journal's screen what it needs to export.
 */
@Component
record JournalExporting(JournalExports exports, JobOperations operations, LiveUpdates updates, CurrentAgent agent) {

	/**
	 * The place of an export on a screen.
	 * @param query which rows, when it is asked for
	 * @param listener told the run to be shown, null for none
	 */
	JournalExportPanel panel(Supplier<JournalQuery> query, Consumer<@Nullable Long> listener) {
		return new JournalExportPanel(this, query, listener);
	}

	boolean allowed() {
		return this.agent.may(Permission.JOURNAL_EXPORT);
	}

}
