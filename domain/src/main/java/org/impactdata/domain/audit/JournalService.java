package org.impactdata.domain.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the journal. Who may everywhere reads all of it. Anybody else reads what was done
 * to adherents and organisations of theirs, and of the rest what was done by themselves
 * and by agents who have no role outside their organisations.
 */
@Service
@Transactional(readOnly = true)
public class JournalService {

	private static final long NOBODY = 0;

	private static final int MOST = 1_000;

	private final JournalSearch search;

	private final CallerAccess access;

	JournalService(JournalSearch search, CallerAccess access) {
		this.search = search;
		this.access = access;
	}

	/**
	 * One page, newest first.
	 * @param before id of the last row of the page before, null for the first page
	 * @param limit how many rows at most, up to 1,000
	 */
	@Requires(Permission.JOURNAL_READ)
	public List<JournalItem> list(JournalQuery query, @Nullable Long before, int limit) {
		return this.search.find(query, scope(), self(), before, Math.clamp(limit, 1, MOST));
	}

	/** What an export of these rows holds at this moment. */
	@Requires(Permission.JOURNAL_EXPORT)
	public JournalExtent exportExtent(JournalQuery query) {
		return this.search.extent(query, this.access.scope(Permission.JOURNAL_EXPORT), self());
	}

	/**
	 * One page to be exported, newest first: what {@link #list} lists, where the caller
	 * may take it away.
	 * @param before only rows with smaller ids
	 * @param limit how many rows at most, up to 1,000
	 */
	@Requires(Permission.JOURNAL_EXPORT)
	public List<JournalItem> exportPage(JournalQuery query, long before, int limit) {
		return this.search.find(query, this.access.scope(Permission.JOURNAL_EXPORT), self(), before,
				Math.clamp(limit, 1, MOST));
	}

	/** One row; empty when there is none of that id or the caller may not read it. */
	@Requires(Permission.JOURNAL_READ)
	public Optional<JournalItem> find(long id) {
		return this.search.find(id, scope(), self()).stream().findFirst();
	}

	/** Agents whose name contains the text and whose rows the caller may read. */
	@Requires(Permission.JOURNAL_READ)
	public List<JournalAgent> agents(String text, int limit) {
		return this.search.agents(text.strip(), scope(), self(), Math.clamp(limit, 1, MOST));
	}

	private AccessScope scope() {
		return this.access.scope(Permission.JOURNAL_READ);
	}

	private static long self() {
		return Objects.requireNonNullElse(Caller.current().agentId(), NOBODY);
	}

}
