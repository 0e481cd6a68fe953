package org.impactdata.batch.adherentimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentPhotoService;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.AdherentStateService;
import org.impactdata.domain.adherent.AdherentStatus;
import org.impactdata.domain.adherent.PhotoCrop;
import org.impactdata.domain.attachment.AttachmentService;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.ImpactFolders;
import org.impactdata.domain.media.Picture;
import org.impactdata.domain.media.TestPictures;
import org.impactdata.domain.note.NoteService;
import org.impactdata.domain.personaldata.Disclosure;
import org.impactdata.domain.personaldata.DisclosureService;
import org.impactdata.domain.personaldata.ErasureCertificate;
import org.impactdata.domain.personaldata.ErasureService;
import org.impactdata.domain.search.AdherentIndexUpdater;
import org.impactdata.domain.tag.TagService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nothing of who was erased is left, wherever the product keeps anything. */
@DatabaseTest
@Import(ImportBench.class)
@Timeout(180)
class ErasureFunctionalTests {

	/** What is known of the one person and of nobody else. */
	private static final List<String> STRINGS = List.of("Quirinus", "Zwetschkenbaum", "Zwetschgenbaum",
			"q.zwetsch@example.org", "39981277", "ruelle des Oubliés", "Taxidermiste", "murmure au téléphone");

	private static final String FILE = """
			Nom;Prénom;Date de naissance;Email;Téléphone;Adresse;Ville;Profession
			Zwetschkenbaum;Quirinus;13/03/1987;q.zwetsch@example.org;06 39 98 12 77;3 ruelle des Oubliés;Lyon;Taxidermiste
			Martin;Luce;01/02/1990;luce@example.org;06 39 98 12 34;1 rue Haute;Nantes;Juge
			Zwetschkenbaum;Quirinus;13/03/1987;pas une adresse;06 39 98 12 77;;Lyon;
			""";

	@Autowired
	private ImportBench bench;

	@Autowired
	private AdherentService adherents;

	@Autowired
	private AdherentStateService states;

	@Autowired
	private AdherentPhotoService photos;

	@Autowired
	private TagService tags;

	@Autowired
	private NoteService notes;

	@Autowired
	private AttachmentService attachments;

	@Autowired
	private DisclosureService disclosures;

	@Autowired
	private ErasureService erasures;

	@Autowired
	private AdherentIndexUpdater index;

	@Autowired
	private ImpactFolders folders;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void nothingOfThePersonIsLeftInTheDatabaseTheIndexAndTheMediaStore() {
		ImportDetails imported = this.bench.run(FILE);
		long id = personWithAPast();
		this.bench.run("Nom;Prénom;Email;Profession\nZwetschgenbaum;Quirinus;q.zwetsch@example.org;Empailleur\n");
		AdherentDetails person = ImportBench.asOperator(() -> this.adherents.find(id)).orElseThrow();
		settle();
		assertThat(places()).as("the person is known to begin with")
			.hasSizeGreaterThan(STRINGS.size())
			.anyMatch((place) -> place.startsWith("search/"))
			.anyMatch((place) -> place.startsWith("media/"))
			.anyMatch((place) -> place.startsWith("import_before: "))
			.anyMatch((place) -> place.startsWith("adherent_history: "));
		assertThat(this.bench.file(imported, ImportFileKind.REJECTS_CSV)).contains("Quirinus");

		told(id);
		assertThatThrownBy(() -> erase(person)).isInstanceOf(DomainException.class);
		AdherentDetails gone = ImportBench
			.asOperator(() -> this.states.leave(person.id(), person.version(), LocalDate.now(), "Quirinus déménage"));
		ErasureCertificate certificate = erase(gone);
		settle();

		assertThat(places()).isEmpty();
		assertThat(certificate.removed()).containsKeys("record", "photos", "imports", "tags", "notes", "attachments");
		assertThat(certificate.removed().get("photos")).isEqualTo(1);
		AdherentDetails left = ImportBench.asOperator(() -> this.adherents.find(person.id())).orElseThrow();
		assertThat(left.status()).isEqualTo(AdherentStatus.ERASED);
		assertThat(String.valueOf(left.birthDate())).as("for statistics").isEqualTo("1987");
		assertThat(left.leftOn()).isEqualTo(LocalDate.now());
		assertThat(ImportBench.asOperator(() -> this.erasures.find(person.id()))).hasValue(certificate);
		assertThat(ImportBench.asOperator(() -> this.adherents.count("Martin")).total()).as("the other stays")
			.isEqualTo(1);
		assertThatThrownBy(
				() -> ImportBench.asOperator(() -> this.adherents.update(left.id(), left.version(), left.toDraft())))
			.isInstanceOf(DomainException.class);
		this.bench.undo(imported.id());
		assertThat(places()).as("undo brings nothing back").isEmpty();
	}

	@Test
	void nobodyIsErasedWhileAnImportThatNamesThemRuns() {
		ImportDetails naming = this.bench.run(FILE);
		ImportDetails other = this.bench.run("Nom;Prénom\nAutre;Personne\n");
		long id = Objects.requireNonNull(
				this.jdbc.queryForObject("select id from adherent where email = 'q.zwetsch@example.org'", Long.class));
		AdherentDetails gone = ImportBench.asOperator(() -> this.states.leave(id,
				this.adherents.find(id).orElseThrow().version(), LocalDate.now(), "Déménagement"));
		this.jdbc.update("update adherent_import set state = 'RUNNING' where id = ?", naming.id());
		assertThatThrownBy(() -> erase(gone)).isInstanceOfSatisfying(DomainException.class,
				(refusal) -> assertThat(refusal.problem().code()).isEqualTo("erasure.import-running"));
		this.jdbc.update("update adherent_import set state = if(id = ?, 'RUNNING', 'APPLIED')", other.id());
		assertThat(erase(gone).removed()).containsKey("imports");
	}

	/**
	 * Whatever is found of the person now is told to them on request, and of nobody else.
	 */
	private void told(long id) {
		Disclosure told = ImportBench.asOperator(() -> this.disclosures.give(id, Locale.FRENCH));
		assertThat(told.parts()).filteredOn((part) -> part.key().equals("imports"))
			.singleElement()
			.satisfies((part) -> assertThat(part.rows()).as("both of its own and the rejected one").hasSize(3));
		String everything = told.toString();
		assertThat(STRINGS).allSatisfy(
				(string) -> assertThat(everything.replace(" ", "")).containsIgnoringCase(string.replace(" ", "")));
		assertThat(everything).doesNotContain("Martin");
		assertThat(told.files()).hasSize(2);
	}

	private long personWithAPast() {
		long id = Objects.requireNonNull(
				this.jdbc.queryForObject("select id from adherent where email = 'q.zwetsch@example.org'", Long.class));
		return ImportBench.asOperator(() -> {
			AdherentDetails now = this.adherents.find(id).orElseThrow();
			AdherentDetails renamed = this.adherents.update(id, now.version(),
					now.toDraft()
						.with(AdherentField.LAST_NAME, "Zwetschgenbaum")
						.with(AdherentField.NOTE, "murmure au téléphone"));
			AdherentDetails shown = this.photos.keep(id, renamed.version(), Picture.read(TestPictures.jpeg(300, 400)),
					PhotoCrop.largest(300, 400));
			if (shown.status() == AdherentStatus.PENDING) {
				this.states.activate(id, shown.version());
			}
			this.tags.add(id, "collectionneur");
			this.notes.add(id, "Zwetschgenbaum rappellera");
			this.attachments.add(id, "Quirinus.txt", "Empailleur de renom".getBytes(StandardCharsets.UTF_8));
			return id;
		});
	}

	private ErasureCertificate erase(AdherentDetails person) {
		return ImportBench
			.asOperator(() -> this.erasures.erase(person.id(), person.version(), "Demande du 25 novembre 2026"));
	}

	private void settle() {
		for (int round = 0; round < 600 && this.index.pending() > 0; round++) {
			this.index.drain(1000);
			LockSupport.parkNanos(50_000_000);
		}
		this.index.drain(1000);
	}

	/** Where any of the strings stands, and photos with the files they lie in. */
	private List<String> places() {
		List<String> places = new ArrayList<>();
		List<String> tables = this.jdbc.queryForList(
				"select table_name from information_schema.tables where table_schema = database()", String.class);
		for (String table : tables) {
			String rows = this.jdbc.queryForList("select * from `" + table + "`").toString();
			find(places, table, rows);
		}
		for (Path folder : List.of(this.folders.search(), this.folders.media())) {
			files(folder).forEach((file) -> find(places, folder.getFileName() + "/" + file.getFileName(), text(file)));
		}
		this.jdbc.queryForList("select sha256 from picture", String.class)
			.forEach((photo) -> places.add("picture " + photo));
		return places;
	}

	private static void find(List<String> places, String where, String text) {
		String folded = text.toLowerCase(Locale.ROOT);
		STRINGS.stream()
			.filter((string) -> folded.contains(string.toLowerCase(Locale.ROOT)))
			.forEach((string) -> places.add(where + ": " + string));
	}

	private static List<Path> files(Path folder) {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1)
					+ new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
