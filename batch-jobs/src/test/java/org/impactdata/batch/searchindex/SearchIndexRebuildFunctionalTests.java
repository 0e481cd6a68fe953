package org.impactdata.batch.searchindex;

import java.util.Locale;
import java.util.Map;

import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobProgress;
import org.impactdata.batch.operations.JobRequest;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.batch.schedule.ShellRunner;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.search.AdherentIndexUpdater;
import org.impactdata.domain.search.AdherentSearch;
import org.impactdata.domain.search.SearchOrder;
import org.impactdata.domain.search.SearchReach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The search misses something and shows what is gone; the rebuild puts both right. */
@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
@Timeout(120)
class SearchIndexRebuildFunctionalTests {

	@Autowired
	private JobOperations operations;

	@Autowired
	private ShellRunner runner;

	@Autowired
	private AdherentService adherents;

	@Autowired
	private AdherentIndexUpdater updater;

	@Autowired
	private AdherentSearch search;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void actAsAnOperator() {
		Caller operator = new Caller("Olga Opérateur", Origin.SHELL, Locale.FRENCH);
		SecurityContextHolder.setContext(operator.call(SecurityContextHolder::getContext));
	}

	@AfterEach
	void actAsNobody() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void findsWhatTheDatabaseHasAndNothingElse() throws Exception {
		this.adherents.create(AdherentDraft.person("Zola", "Émile"));
		this.adherents.create(AdherentDraft.person("Hugo", "Victor"));
		this.updater.drain(Integer.MAX_VALUE);
		this.adherents.create(AdherentDraft.person("Sand", "George"));
		this.jdbc.update("delete from search_index_event");
		this.jdbc.update("delete from adherent where last_name = 'Zola'");
		assertThat(found("sand")).isZero();
		assertThat(found("zola")).isOne();
		long run = this.operations.request(new JobRequest("searchIndexRebuild", Map.of(), null));
		JobRunDetails ended = this.runner.awaitEnd(run, (progress) -> {
		});
		assertThat(ended.state()).as(ended.failureDetail()).isEqualTo(JobRunState.COMPLETED);
		assertThat(found("sand")).isOne();
		assertThat(found("hugo")).isOne();
		assertThat(found("zola")).isZero();
		JobProgress progress = this.operations.progress(run);
		assertThat(progress.step()).isEqualTo("write");
		assertThat(progress.done()).isEqualTo(progress.total()).isEqualTo(2);
	}

	@Test
	void isNamedInBothLanguages() {
		assertThat(this.operations.descriptions()).filteredOn((job) -> job.name().equals("searchIndexRebuild"))
			.singleElement()
			.satisfies((job) -> {
				assertThat(job.label(Locale.FRENCH)).isNotEqualTo(job.label(Locale.ENGLISH));
				job.steps()
					.forEach((step) -> assertThat(job.stepLabel(step.name(), Locale.FRENCH))
						.isNotEqualTo(job.stepLabel(step.name(), Locale.ENGLISH)));
			});
	}

	private long found(String text) {
		return this.search.search(SearchReach.EVERYTHING, text, SearchOrder.RELEVANCE, 0, 10).orElseThrow().total();
	}

}
