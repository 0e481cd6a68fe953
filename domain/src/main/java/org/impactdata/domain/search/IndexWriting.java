package org.impactdata.domain.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.hibernate.search.mapper.orm.work.SearchWorkspace;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;

import tools.jackson.databind.json.JsonMapper;

import org.impactdata.domain.customfield.CustomFieldCatalogue;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes documents through Hibernate Search. */
class IndexWriting {

	private static final int PAGE = 5000;

	/** After so many documents the index is in parts enough to slow every search down. */
	private static final long MANY = 50_000;

	/** Waits until documents are written; they are made durable by {@link #commit}. */
	private static final IndexingPlanSynchronizationStrategy WRITTEN = (context) -> {
		context.documentCommitStrategy(DocumentCommitStrategy.NONE);
		context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
		context.indexingFutureHandler(IndexWriting::await);
	};

	private final EntityManagerFactory factory;

	private final JdbcClient jdbc;

	private final CustomFieldCatalogue customFields;

	private final JsonMapper json;

	private final AtomicLong written = new AtomicLong();

	private final AtomicBoolean removed = new AtomicBoolean();

	IndexWriting(EntityManagerFactory factory, JdbcClient jdbc, CustomFieldCatalogue customFields, JsonMapper json) {
		this.factory = factory;
		this.jdbc = jdbc;
		this.customFields = customFields;
		this.json = json;
	}

	void createIfMissing() {
		try (EntityManager entities = this.factory.createEntityManager()) {
			Search.session(entities).schemaManager(IndexedAdherent.class).createIfMissing();
		}
	}

	/** Write the adherents of these ids, and remove those that are gone or erased. */
	void write(List<Long> ids) {
		try (EntityManager entities = this.factory.createEntityManager()) {
			SearchSession session = session(entities);
			SearchIndexingPlan plan = session.indexingPlan();
			Set<Long> gone = new HashSet<>(ids);
			for (IndexedAdherent adherent : read(ids)) {
				gone.remove(adherent.id());
				plan.addOrUpdate(adherent);
			}
			gone.forEach((id) -> plan.purge(IndexedAdherent.class, id, null));
			plan.execute();
			this.written.addAndGet(ids.size());
			if (!gone.isEmpty()) {
				this.removed.set(true);
			}
		}
	}

	/** As rows, since entities would only be thrown away again. */
	private List<IndexedAdherent> read(List<Long> ids) {
		IndexedCustomFields fields = new IndexedCustomFields(this.customFields.fields(), this.json);
		return this.jdbc.sql(IndexedAdherent.ROWS + "where a.id in (:ids) and a.status <> 'ERASED'")
			.param("ids", ids)
			.query((row, number) -> IndexedAdherent.of(row, fields))
			.list();
	}

	/** Make what was written durable, and to be found. */
	void commit() {
		try (EntityManager entities = this.factory.createEntityManager()) {
			SearchWorkspace workspace = Search.session(entities).workspace(IndexedAdherent.class);
			workspace.flush();
			workspace.refresh();
		}
	}

	/**
	 * Nothing is left to be written: after much was, make the index one part again, which
	 * a search takes half the time for; and after anything was removed, as it stays in
	 * the files until then. A million documents take some 15 seconds.
	 */
	void rest() {
		if (this.written.get() < MANY && !this.removed.get()) {
			return;
		}
		try (EntityManager entities = this.factory.createEntityManager()) {
			Search.session(entities).workspace(IndexedAdherent.class).mergeSegments();
		}
		commit();
		this.written.set(0);
		this.removed.set(false);
	}

	/**
	 * Remove the documents of adherents that do not exist.
	 * @param existing tells which of the given ids exist
	 * @return how many were removed
	 */
	int removeOrphans(UnaryOperator<List<Long>> existing) {
		int removed = 0;
		long last = Long.MIN_VALUE;
		try (EntityManager entities = this.factory.createEntityManager()) {
			SearchSession session = session(entities);
			while (true) {
				List<Long> indexed = page(session, last);
				if (indexed.isEmpty()) {
					break;
				}
				last = indexed.getLast();
				Set<Long> orphans = new HashSet<>(indexed);
				existing.apply(indexed).forEach(orphans::remove);
				orphans.forEach((id) -> session.indexingPlan().purge(IndexedAdherent.class, id, null));
				session.indexingPlan().execute();
				removed += orphans.size();
			}
		}
		commit();
		return removed;
	}

	private static List<Long> page(SearchSession session, long after) {
		String key = SearchOrder.KEY.field();
		return session.search(IndexedAdherent.class)
			.select((field) -> field.id(Long.class))
			.where((field) -> field.range().field(key).greaterThan(after))
			.sort((field) -> field.field(key))
			.fetchHits(PAGE);
	}

	private static SearchSession session(EntityManager entities) {
		SearchSession session = Search.session(entities);
		session.indexingPlanSynchronizationStrategy(WRITTEN);
		return session;
	}

	private static void await(CompletableFuture<? extends SearchIndexingPlanExecutionReport> future) {
		future.join().throwable().ifPresent((failure) -> {
			throw new IllegalStateException("The search index could not be written", failure);
		});
	}

}
