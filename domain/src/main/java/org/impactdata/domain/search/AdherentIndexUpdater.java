package org.impactdata.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.persistence.EntityManagerFactory;
import org.impactdata.domain.customfield.CustomFieldCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the search index up to date with {@code search_index_event}. Any process may
 * call it; only the one that owns the index does anything.
 */
@Component
public class AdherentIndexUpdater implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(AdherentIndexUpdater.class);

	/** Events between two commits of the index. */
	private static final int ROUND = 20_000;

	private static final int BATCH = 500;

	/**
	 * In place of an adherent, at the end of a rebuild: entries without an adherent are
	 * to go. In the table, since the owner may be another process than the one that asks.
	 */
	private static final long SWEEP = 0;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final IndexOwnership ownership;

	private final IndexWriting writing;

	private final ReentrantLock working = new ReentrantLock();

	private final ExecutorService threads = Executors.newFixedThreadPool(2,
			Thread.ofPlatform().daemon().name("search-index-", 1).factory());

	AdherentIndexUpdater(JdbcClient jdbc, PlatformTransactionManager transactions, IndexOwnership ownership,
			EntityManagerFactory factory, CustomFieldCatalogue customFields, JsonMapper json) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.ownership = ownership;
		this.writing = new IndexWriting(factory, jdbc, customFields, json);
	}

	/**
	 * Become the owner of the index, unless another process is. A missing or damaged
	 * index is begun anew: every adherent is then waiting to be indexed.
	 * @return whether this process is the owner
	 */
	public boolean tryOwn() {
		this.working.lock();
		try {
			if (this.ownership.owned()) {
				return true;
			}
			if (!this.ownership.tryOwn()) {
				return false;
			}
			if (!this.ownership.whole()) {
				this.writing.createIfMissing();
				enqueue(false);
			}
			return true;
		}
		finally {
			this.working.unlock();
		}
	}

	/** How many changes are not in the index yet. */
	public long pending() {
		return this.jdbc.sql("select count(*) from search_index_event").query(Long.class).single();
	}

	/** The latest change so far, 0 when there is none; see {@link #pending(long)}. */
	public long latest() {
		return this.jdbc.sql("select coalesce(max(id), 0) from search_index_event").query(Long.class).single();
	}

	/**
	 * How many changes of adherents up to {@link #latest} of a former moment are not in
	 * the index yet. Takes long when they are many; see {@link #behind}.
	 */
	public long pending(long latest) {
		return this.jdbc.sql("select count(*) from search_index_event where id <= ? and adherent_id <> " + SWEEP)
			.param(latest)
			.query(Long.class)
			.single();
	}

	/**
	 * Whether anything up to {@link #latest} of a former moment is still to be done.
	 */
	public boolean behind(long latest) {
		return this.jdbc.sql("select exists (select 1 from search_index_event where id <= ?)")
			.param(latest)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Write changes to the index, durably, oldest first.
	 * @param maximum how many changes at most, though at least one round is finished
	 * @return how many were written; 0 when there are none or another process is the
	 * owner
	 */
	public long drain(int maximum) {
		if (!tryOwn()) {
			return 0;
		}
		this.working.lock();
		try {
			long written = 0;
			while (written < maximum) {
				List<Event> events = next((int) Math.min(ROUND, maximum - written));
				if (events.isEmpty()) {
					finish();
					break;
				}
				write(events);
				forget(events);
				written += events.size();
			}
			return written;
		}
		finally {
			this.working.unlock();
		}
	}

	/**
	 * Let every adherent be written again, and what the database does not have be
	 * removed. The index goes on answering; {@link #drain} does the work, in this process
	 * or in the owner's.
	 */
	public void enqueueAll() {
		enqueue(true);
	}

	private void enqueue(boolean sweep) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("delete from search_index_event").update();
			this.jdbc.sql("insert into search_index_event (adherent_id) select id from adherent order by id").update();
			if (sweep) {
				this.jdbc.sql("insert into search_index_event (adherent_id) values (?)").param(SWEEP).update();
			}
		});
	}

	private List<Event> next(int limit) {
		return this.jdbc.sql("select id, adherent_id from search_index_event order by id limit ?")
			.param(limit)
			.query((row, number) -> new Event(row.getLong(1), row.getLong(2)))
			.list();
	}

	private void finish() {
		if (!this.ownership.whole()) {
			this.ownership.finish();
			log.info("The search index is built");
		}
		this.writing.rest();
	}

	private List<Long> existing(List<Long> ids) {
		return this.jdbc.sql("select id from adherent where id in (:ids)").param("ids", ids).query(Long.class).list();
	}

	private void write(List<Event> events) {
		List<Long> adherents = events.stream()
			.filter((event) -> !event.sweep())
			.map(Event::adherent)
			.distinct()
			.sorted()
			.toList();
		List<List<Long>> batches = new ArrayList<>();
		for (int start = 0; start < adherents.size(); start += BATCH) {
			batches.add(adherents.subList(start, Math.min(start + BATCH, adherents.size())));
		}
		if (batches.size() <= 1) {
			batches.forEach(this.writing::write);
		}
		else {
			List<Future<?>> futures = new ArrayList<>();
			batches.forEach((batch) -> futures.add(this.threads.submit(() -> this.writing.write(batch))));
			futures.forEach(AdherentIndexUpdater::await);
		}
		this.writing.commit();
		// An index that is being built has never held anything else.
		if (this.ownership.whole() && events.stream().anyMatch(Event::sweep)) {
			int removed = this.writing.removeOrphans(this::existing);
			log.info("The search index is rebuilt; {} entries without an adherent were removed", removed);
		}
	}

	private static void await(Future<?> future) {
		try {
			future.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while writing the search index", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The search index could not be written", ex.getCause());
		}
	}

	/** By id, as an older event may become visible after a younger one. */
	private void forget(List<Event> events) {
		for (int start = 0; start < events.size(); start += 1000) {
			List<Long> ids = events.subList(start, Math.min(start + 1000, events.size()))
				.stream()
				.map(Event::id)
				.toList();
			this.jdbc.sql("delete from search_index_event where id in (:ids)").param("ids", ids).update();
		}
	}

	@Override
	public void destroy() {
		this.threads.shutdown();
	}

	private record Event(long id, long adherent) {

		boolean sweep() {
			return this.adherent == SWEEP;
		}

	}

}
