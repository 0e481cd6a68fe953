package org.impactdata.batch.adherentimport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobProgress;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.batch.operations.WorkerProcess;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.media.StoredFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An import whose process is killed again and again ends like one that was left alone:
 * same adherents, same history, same staging, same rejects, same search.
 */
@DatabaseTest
@Import(ImportBench.class)
@TestPropertySource(properties = { "impact.node.kind=SHELL", "impact.search.updates=false" })
class ImportKillFunctionalTests {

	private static final long SEED = 20_261_122;

	private static final int KNOWN = 400;

	private static final int ROWS = 1_600;

	/** In which steps the process is killed, in the order in which they are come to. */
	private static final List<String> KILLS = List.of("prepare", "read", "read", "read", "read", "read", "match",
			"match", "match", "match", "check", "check", "check", "organizations", "organizations", "apply", "apply",
			"apply", "apply", "apply", "index", "index", "files", "files", "files");

	private static final String[] SMALL = { "impact.import.chunk-size=10", "impact.import.range-size=10" };

	private final Deque<WorkerProcess> workers = new ArrayDeque<>();

	private final Random random = new Random(SEED);

	@Autowired
	private ImportBench bench;

	@Autowired
	private AdherentImports imports;

	@Autowired
	private StoredFiles files;

	@Autowired
	private JobOperations jobs;

	@Autowired
	private JdbcTemplate jdbc;

	@AfterEach
	void endWorkers() {
		this.workers.forEach(WorkerProcess::close);
	}

	@Test
	void anImportKilledInEveryStepEndsLikeOneLeftAlone() throws Exception {
		FileSystemUtils.deleteRecursively(TestDatabase.data().resolve("search"));
		this.workers.add(WorkerProcess.start(SMALL));
		List<String> undisturbed = importBoth(false);
		this.workers.forEach(WorkerProcess::close);
		this.workers.clear();
		TestDatabase.empty(this.jdbc);
		FileSystemUtils.deleteRecursively(TestDatabase.data().resolve("search"));
		this.workers.add(WorkerProcess.start(SMALL));
		List<String> killed = importBoth(true);
		assertThat(killed).containsExactlyElementsOf(undisturbed);
		assertThat(undisturbed).hasSizeGreaterThan(2 * ROWS);
	}

	private List<String> importBoth(boolean kill) throws Exception {
		long known = start(knownPeople());
		followToItsEnd(known);
		long second = start(mixedPeople());
		if (kill) {
			killInTurn(run(second));
		}
		followToItsEnd(second);
		return everything(second);
	}

	private long start(String csv) {
		return ImportBench.asOperator(() -> {
			long file = this.files
				.store(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "people.csv", "text/csv",
						Long.MAX_VALUE)
				.id();
			long id = this.imports.register(file);
			this.imports.configure(id,
					ImportBench.creatingOrganizations(this.imports.find(id).orElseThrow().settings()));
			this.imports.start(id, false);
			return id;
		});
	}

	private long run(long importId) {
		return ImportBench.asOperator(() -> this.imports.find(importId).orElseThrow().run());
	}

	private void killInTurn(long run) throws Exception {
		Map<String, Integer> kills = new TreeMap<>();
		for (String step : KILLS) {
			this.workers.add(WorkerProcess.start(SMALL));
			String reached = awaitStep(run, step);
			assertThat(reached).as("the run ended before it could be killed %d times", KILLS.size())
				.isNotEqualTo("end");
			Thread.sleep(this.random.nextInt(60));
			killWorkerOf(run);
			kills.merge(reached, 1, Integer::sum);
			awaitState(run, JobRunState.FAILED);
			ImportBench.asOperator(() -> {
				this.jobs.restart(run);
				return run;
			});
		}
		System.out.println("Killed in " + kills);
	}

	/** Waits until the step, or a later one, is at work. */
	private String awaitStep(long run, String step) throws InterruptedException {
		Instant patience = Instant.now().plus(Duration.ofMinutes(3));
		int wanted = KILLS.indexOf(step);
		while (Instant.now().isBefore(patience)) {
			JobProgress progress = progress(run);
			if (progress.state() == JobRunState.COMPLETED) {
				return "end";
			}
			String now = (progress.step() != null) ? progress.step().split(":")[0] : "";
			if (progress.state() == JobRunState.RUNNING && KILLS.indexOf(now) >= wanted && isStarted(run, now)) {
				return now;
			}
			if (progress.state() == JobRunState.FAILED) {
				break;
			}
			Thread.sleep(5);
		}
		throw new AssertionError("Step " + step + " was not reached: " + failure(run) + progress(run));
	}

	private boolean isStarted(long run, String step) {
		return Boolean.TRUE.equals(this.jdbc.queryForObject(
				"""
						select count(*) > 0 from BATCH_STEP_EXECUTION s join job_run r on r.job_execution_id = s.JOB_EXECUTION_ID
						where r.id = ? and s.STEP_NAME like concat(?, '%') and s.STATUS = 'STARTED'
						""",
				Boolean.class, run, step));
	}

	private void killWorkerOf(long run) {
		Long pid = this.jdbc.queryForObject(
				"select n.pid from job_run r join node n on n.id = r.node_id where r.id = ?", Long.class, run);
		for (WorkerProcess worker : new ArrayList<>(this.workers)) {
			if (pid != null && worker.pid() == pid) {
				worker.kill();
				this.workers.remove(worker);
			}
		}
	}

	private void awaitState(long run, JobRunState state) throws InterruptedException {
		Instant patience = Instant.now().plus(Duration.ofMinutes(2));
		while (progress(run).state() != state) {
			assertThat(Instant.now()).as("run is %s", progress(run)).isBefore(patience);
			Thread.sleep(50);
		}
	}

	private void followToItsEnd(long importId) throws InterruptedException {
		long run = run(importId);
		Instant patience = Instant.now().plus(Duration.ofMinutes(3));
		while (!progress(run).state().ended()) {
			assertThat(Instant.now()).as("run is %s", progress(run)).isBefore(patience);
			Thread.sleep(100);
		}
		assertThat(progress(run).state()).as(failure(run)).isEqualTo(JobRunState.COMPLETED);
	}

	private String failure(long run) {
		return ImportBench.asOperator(() -> this.jobs.find(run).orElseThrow().failureDetail() + "\n");
	}

	private JobProgress progress(long run) {
		return ImportBench.asOperator(() -> this.jobs.progress(run));
	}

	/** All that must be the same, but for ids and times. */
	private List<String> everything(long importId) throws IOException {
		List<String> all = new ArrayList<>();
		String data = "kind, identifiant, last_name, first_name, gender, birth_date, email, phone, phone_e164, city,"
				+ " postal_code, status, custom_fields";
		all.addAll(rows("select name_key, version, (select o.name from organization o where o.id = a.organization_id), "
				+ data + " from adherent a order by identifiant"));
		all.addAll(rows("select h.revision_type, r.origin, r.agent, a.identifiant, " + data.replaceAll("(\\w+)", "h.$1")
				+ " from adherent_history h join adherent a on a.id = h.id join revision r on r.id = h.revision_id"
				+ " order by a.identifiant, h.revision_id"));
		all.addAll(rows("select name, path = concat('/', id, '/'), version from organization order by name"));
		all.addAll(rows("select count(*) from organization_history"));
		all.addAll(rows("select row_no, line_no, outcome, duplicate_of, identifiant from import_row where import_id = "
				+ importId + " order by row_no"));
		all.addAll(rows("select row_no, finding_no, column_name, code, cell_value, arguments from import_finding"
				+ " where import_id = " + importId + " order by row_no, finding_no"));
		all.addAll(rows("select b.row_no, b.identifiant, b.city from import_before b where b.import_id = " + importId
				+ " order by b.row_no"));
		all.addAll(rows("select rows_read, rows_created, rows_updated, rows_unchanged, rows_duplicate, rows_rejected"
				+ " from adherent_import order by id"));
		all.addAll(rows("select count(*) from search_index_event"));
		ImportDetails details = ImportBench.asOperator(() -> this.imports.find(importId).orElseThrow());
		all.addAll(this.bench.file(details, ImportFileKind.REJECTS_CSV).lines().toList());
		all.addAll(this.bench.file(details, ImportFileKind.CHANGES_CSV).lines().toList());
		all.addAll(indexed());
		return all;
	}

	private List<String> rows(String sql) {
		return this.jdbc.query(sql, (row, number) -> {
			StringBuilder line = new StringBuilder();
			for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
				line.append(row.getString(i)).append('|');
			}
			return line.toString();
		});
	}

	/** What the search index says of every adherent. */
	private static List<String> indexed() throws IOException {
		List<String> documents = new ArrayList<>();
		try (Directory folder = FSDirectory.open(TestDatabase.data().resolve("search/adherent"));
				DirectoryReader reader = DirectoryReader.open(folder)) {
			for (LeafReaderContext leaf : reader.leaves()) {
				SortedSetDocValues identifiants = DocValues.getSortedSet(leaf.reader(), "identifiantSort");
				SortedSetDocValues cities = DocValues.getSortedSet(leaf.reader(), "citySort");
				Bits alive = leaf.reader().getLiveDocs();
				for (int i = 0; i < leaf.reader().maxDoc(); i++) {
					if ((alive == null || alive.get(i)) && identifiants.advanceExact(i)) {
						String city = cities.advanceExact(i) ? cities.lookupOrd(cities.nextOrd()).utf8ToString() : "";
						documents.add("found " + identifiants.lookupOrd(identifiants.nextOrd()).utf8ToString() + " in "
								+ city);
					}
				}
			}
		}
		documents.sort(null);
		return documents;
	}

	private static String knownPeople() {
		StringBuilder csv = new StringBuilder("Identifiant;Nom;Prénom;Date de naissance;Email;Ville\n");
		for (int i = 1; i <= KNOWN; i++) {
			csv.append("K-%05d;Connu%d;Jean;%02d/05/1970;connu%d@example.org;Ancienneville\n".formatted(i, i,
					i % 28 + 1, i));
		}
		return csv.toString();
	}

	/** New, changed, unchanged, doubled and bad rows, with and without an identifiant. */
	private static String mixedPeople() {
		StringBuilder csv = new StringBuilder("Identifiant;Nom;Prénom;Date de naissance;Email;Ville;Organisation\n");
		for (int i = 1; i <= ROWS; i++) {
			switch (i % 8) {
				case 0 -> csv.append("K-%05d;Connu%d;Jean;;;Villeneuve;Club %d\n".formatted(i / 8, i / 8, i % 5));
				case 1 -> csv.append("K-%05d;Connu%d;Jean;;;Ancienneville;\n".formatted(200 + i / 8, 200 + i / 8));
				case 2 -> csv.append("M-%d;Mauvais;Paul;31/02/1980;pas-une-adresse;Lyon;\n".formatted(i));
				case 3 -> csv.append(";Doublon;Marie;01/01/1950;;Nice;\n");
				default -> csv.append(";Nouveau%d;Zoé;%02d/0%d/1990;n%d@example.org;Metz;Club %d\n".formatted(i,
						i % 28 + 1, i % 9 + 1, i, i % 40));
			}
		}
		return csv.toString();
	}

}
