package org.impactdata.batch.journalexport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import org.impactdata.batch.operations.JobOperationException;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobProgress;
import org.impactdata.batch.operations.JobRequest;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunFile;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.batch.schedule.ShellRunner;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalItem;
import org.impactdata.domain.audit.JournalObject;
import org.impactdata.domain.audit.JournalObject.Kind;
import org.impactdata.domain.audit.JournalQuery;
import org.impactdata.domain.audit.JournalService;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.ImpactFolders;
import org.impactdata.domain.media.StoredFiles;
import org.impactdata.domain.organization.OrganizationDraft;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The journal as a file: the rows its reader is shown, and no others. */
@DatabaseTest
@Timeout(300)
class JournalExportFunctionalTests {

	private static final Caller OPERATOR = new Caller("Olga Opérateur", Origin.SHELL, Locale.FRENCH);

	private static int agents;

	@Autowired
	private JournalExports exports;

	@Autowired
	private JournalService service;

	@Autowired
	private Journal journal;

	@Autowired
	private JobOperations jobs;

	@Autowired
	private ShellRunner runner;

	@Autowired
	private StoredFiles files;

	@Autowired
	private ImpactFolders folders;

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private RoleService roles;

	@Autowired
	private AgentService agentService;

	@Autowired
	private TransactionOperations transaction;

	@Test
	void holdsExactlyTheRowsThatTheFilterShows() {
		Caller awa = agent("Awa Ndiaye", ShippedRole.MANAGER, null);
		write(awa, JournalAction.ROLE_CHANGED, JournalObject.of(Kind.ROLE, 3, "Accueil"),
				new JournalEvent.Change("name", "Porte", "Accueil"));
		write(awa, JournalAction.AGENT_CHANGED, JournalObject.of(Kind.AGENT, 4, "Accueillant"));
		write(awa, JournalAction.ACCESS_REFUSED, new JournalObject(Kind.SCREEN, "imports", "Imports"));
		write(OPERATOR, JournalAction.ROLE_CHANGED, JournalObject.of(Kind.ROLE, 3, "Accueil"));
		LocalDate today = LocalDate.now();
		for (JournalQuery query : List.of(query(awa.agentId(), "", null, false),
				query(awa.agentId(), "accueil", null, false),
				query(awa.agentId(), "", JournalAction.ROLE_CHANGED, false), query(awa.agentId(), "", null, true),
				new JournalQuery(awa.agentId(), Set.of(Kind.ROLE, Kind.AGENT), "", null, today.minusDays(1),
						today.plusDays(1), false),
				new JournalQuery(awa.agentId(), Set.of(), "", null, null, today.minusDays(2), false))) {
			List<JournalItem> shown = OPERATOR.call(() -> this.service.list(query, null, 1_000));
			assertThat(numbers(export(OPERATOR, query))).as(query.toString()).isEqualTo(numbersOf(shown));
		}
		JournalItem row = OPERATOR
			.call(() -> this.service.list(query(awa.agentId(), "", JournalAction.ROLE_CHANGED, false), null, 1))
			.getFirst();
		List<String[]> table = export(OPERATOR, query(awa.agentId(), "", JournalAction.ROLE_CHANGED, false));
		assertThat(table.getFirst()).contains("Par", "Depuis", "Adresse réseau", "Avant et après");
		assertThat(table.get(1)).contains("Awa Ndiaye", "Rôle modifié", "Rôle", "Accueil", "Nom\u00a0: Porte → Accueil",
				row.hash());
		assertThat(row.hash()).matches("[0-9a-f]{64}");
	}

	@Test
	void whoIsLimitedToAnOrganisationTakesAwayWhatIsShownThereAndNothingElse() {
		long north = OPERATOR.call(() -> this.organizations.create(OrganizationDraft.named("Nord"), null)).id();
		long south = OPERATOR.call(() -> this.organizations.create(OrganizationDraft.named("Sud"), null)).id();
		Caller auditor = agent("Léa", ShippedRole.AUDITOR, north);
		Caller near = agent("Ali", ShippedRole.MANAGER, north);
		Caller far = agent("Zoé", ShippedRole.MANAGER, south);
		for (Caller agent : List.of(near, far)) {
			write(agent, JournalAction.SIGNED_IN, null);
			write(agent, JournalAction.ORGANIZATION_CHANGED, JournalObject.of(Kind.ORGANIZATION, north, "Nord"));
			write(agent, JournalAction.ORGANIZATION_CHANGED, JournalObject.of(Kind.ORGANIZATION, south, "Sud"));
		}
		JournalQuery signedIn = query(null, "", JournalAction.SIGNED_IN, false);
		JournalQuery changed = query(null, "", JournalAction.ORGANIZATION_CHANGED, false);
		for (JournalQuery query : List.of(signedIn, changed)) {
			List<JournalItem> shown = auditor.call(() -> this.service.list(query, null, 1_000));
			assertThat(shown).isNotEmpty();
			assertThat(numbers(export(auditor, query))).isEqualTo(numbersOf(shown));
			assertThat(numbers(export(OPERATOR, query))).hasSizeGreaterThan(shown.size());
		}
		assertThat(export(auditor, signedIn).stream().skip(1).map((cells) -> cells[2])).containsExactly("Ali");
		assertThat(export(auditor, changed).stream().skip(1).map((cells) -> cells[7])).containsOnly("Nord");
	}

	@Test
	void noCellIsAFormulaToASpreadsheet() {
		for (String name : List.of("=HYPERLINK(\"http://a.example\";\"x\")", "+1", "-1", "@a")) {
			write(OPERATOR, JournalAction.IMPORT_REGISTERED, JournalObject.of(Kind.IMPORT, 1, name));
		}
		write(new Caller("=cmd", Origin.SHELL, Locale.FRENCH), JournalAction.IMPORT_REGISTERED, null);
		List<String[]> table = export(OPERATOR, query(null, "", JournalAction.IMPORT_REGISTERED, false));
		assertThat(table).hasSize(6);
		assertThat(table.stream().flatMap(Stream::of)).noneMatch((cell) -> cell.matches("(?s)[=+@\\t\\r\\n-].*"));
		assertThat(table.stream().map((cells) -> cells[7])).contains("'=HYPERLINK(\"http://a.example\";\"x\")", "'@a");
		assertThat(table.get(1)[2]).isEqualTo("'=cmd");
	}

	@Test
	void stoppedAndRestartedItWritesTheSameRowsOnce() {
		this.transaction.executeWithoutResult((status) -> IntStream.range(0, 30_000)
			.forEach((number) -> this.journal.write(JournalEvent.of(JournalAction.JOB_STOPPED,
					JournalObject.of(Kind.JOB_RUN, number, "Travail " + number)))));
		JournalQuery query = query(null, "", JournalAction.JOB_STOPPED, false);
		List<String> whole = numbers(export(OPERATOR, query));
		assertThat(whole).hasSize(30_000).doesNotHaveDuplicates();
		long run = OPERATOR.call(() -> this.exports.request(query));
		CompletableFuture<JobRunDetails> ended = CompletableFuture.supplyAsync(() -> end(OPERATOR, run));
		while (progress(run).done() == 0) {
			Thread.onSpinWait();
		}
		Caller.runAs(OPERATOR, () -> this.jobs.stop(run));
		assertThat(ended.join().state()).isEqualTo(JobRunState.STOPPED);
		assertThat(OPERATOR.call(() -> this.jobs.files(run))).isEmpty();
		assertThat(this.folders.tmp().resolve("journal-export-" + run + ".csv")).doesNotExist();
		write(OPERATOR, JournalAction.JOB_STOPPED, JournalObject.of(Kind.JOB_RUN, 1, "Plus tard"));
		Caller.runAs(OPERATOR, () -> this.jobs.restart(run));
		assertThat(end(OPERATOR, run).state()).isEqualTo(JobRunState.COMPLETED);
		assertThat(numbers(table(OPERATOR, run))).isEqualTo(whole);
		assertThat(progress(run).done()).isEqualTo(progress(run).total()).isEqualTo(30_000);
		assertThat(this.folders.tmp().resolve("journal-export-" + run + ".csv")).doesNotExist();
	}

	@Test
	void theJournalTellsWhoTookWhatAway() {
		Caller auditor = agent("Inès", ShippedRole.AUDITOR, null);
		auditor.call(() -> this.exports.request(query(41L, "", JournalAction.ROLE_CHANGED, true)));
		JournalItem told = OPERATOR
			.call(() -> this.service.list(query(auditor.agentId(), "", JournalAction.JOURNAL_EXPORTED, false), null, 1))
			.getFirst();
		assertThat(told.sentence(Locale.FRENCH)).isEqualTo("Inès a exporté le journal");
		assertThat(told.changes()).extracting(JournalEvent.Change::field, JournalEvent.Change::after)
			.extracting(Object::toString)
			.containsExactly("(\"filter_agent\", \"41\")", "(\"filter_action\", \"journal-action.ROLE_CHANGED\")",
					"(\"filter_refusals\", \"journal-value.YES\")");
		assertThat(export(OPERATOR, query(auditor.agentId(), "", JournalAction.JOURNAL_EXPORTED, false)).get(1))
			.anyMatch((cell) -> cell.contains("Action\u00a0: Rôle modifié") && cell.endsWith("oui"));
	}

	@Test
	void whoMayNotExportNeitherAsksNorHasTheFileOfOthers() {
		Caller manager = agent("Paul", ShippedRole.MANAGER, null);
		Caller administrator = agent("Ada", ShippedRole.ADMINISTRATOR, null);
		assertThatThrownBy(() -> manager.call(() -> this.exports.request(JournalQuery.ALL)))
			.isInstanceOf(AccessDeniedException.class);
		assertThatThrownBy(() -> manager.call(() -> this.service.exportPage(JournalQuery.ALL, Long.MAX_VALUE, 1)))
			.isInstanceOf(AccessDeniedException.class);
		JobRequest plain = new JobRequest("journalExport", Map.of(), null);
		assertThatThrownBy(() -> manager.call(() -> this.jobs.request(plain)))
			.isInstanceOf(JobOperationException.class);
		long run = OPERATOR.call(() -> this.exports.request(query(null, "", JournalAction.ROLE_DELETED, false)));
		assertThat(end(OPERATOR, run).state()).isEqualTo(JobRunState.COMPLETED);
		assertThat(manager.call(() -> this.jobs.find(run))).as("the run itself").isPresent();
		assertThat(manager.call(() -> this.jobs.files(run))).isEmpty();
		assertThat(administrator.call(() -> this.jobs.files(run))).extracting(JobRunFile::kind)
			.containsExactly(JournalExports.FILE);
	}

	private List<String[]> export(Caller caller, JournalQuery query) {
		long run = caller.call(() -> this.exports.request(query));
		JobRunDetails ended = end(caller, run);
		assertThat(ended.state()).as(ended.failureDetail()).isEqualTo(JobRunState.COMPLETED);
		return table(caller, run);
	}

	private List<String[]> table(Caller caller, long run) {
		Path content = caller.call(() -> this.files
			.content(this.files.find(this.jobs.files(run).getFirst().storedFileId()).orElseThrow()));
		try (CSVReader reader = new CSVReaderBuilder(Files.newBufferedReader(content))
			.withCSVParser(new RFC4180ParserBuilder().withSeparator(';').build())
			.build()) {
			return reader.readAll();
		}
		catch (IOException | CsvException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private JobRunDetails end(Caller caller, long run) {
		return caller.call(() -> {
			try {
				return this.runner.awaitEnd(run, (progress) -> {
				});
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private JobProgress progress(long run) {
		return OPERATOR.call(() -> this.jobs.progress(run));
	}

	private static List<String> numbers(List<String[]> table) {
		return table.stream().skip(1).map((cells) -> cells[0] + " " + cells[9]).toList();
	}

	private static List<String> numbersOf(List<JournalItem> items) {
		return items.stream().map((item) -> item.id() + " " + item.hash()).toList();
	}

	private static JournalQuery query(@Nullable Long agent, String text, @Nullable JournalAction action,
			boolean refusals) {
		return new JournalQuery(agent, Set.of(), text, action, null, null, refusals);
	}

	private void write(Caller caller, JournalAction action, @Nullable JournalObject object,
			JournalEvent.Change... changes) {
		Supplier<Boolean> writing = () -> this.transaction.execute((status) -> {
			this.journal.write(JournalEvent.of(action, object, changes));
			return true;
		});
		caller.call(writing);
	}

	private Caller agent(String name, ShippedRole role, @Nullable Long organization) {
		List<AssignmentDraft> given = new ArrayList<>();
		given.add(new AssignmentDraft(OPERATOR.call(() -> this.roles.shipped(role)).id(), organization, null, null));
		long id = new TestAgents(this.agentService, this.roles)
			.letIn("export" + (agents++) + "@example.org", name, Locale.FRENCH, given)
			.id();
		return new Caller(name, Origin.CONSOLE, Locale.FRENCH, id);
	}

}
