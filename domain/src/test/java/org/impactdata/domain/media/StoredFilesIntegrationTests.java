package org.impactdata.domain.media;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.ImpactFolders;
import org.impactdata.domain.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
class StoredFilesIntegrationTests {

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	private static final int ROUNDS = 60;

	@Autowired
	private StoredFiles files;

	@Autowired
	private ImpactFolders folders;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
	}

	@Test
	void aContentStaysAsLongAsAFileHasIt() {
		StoredFile one = store("the same");
		StoredFile other = store("the same");
		Path content = OPERATOR.call(() -> this.files.content(one));
		assertThat(OPERATOR.call(() -> this.files.discard(one.id()))).isTrue();
		assertThat(content).hasContent("the same");
		assertThat(OPERATOR.call(() -> this.files.discard(other.id()))).isTrue();
		assertThat(content).doesNotExist();
		assertThat(OPERATOR.call(() -> this.files.find(other.id()))).isEmpty();
	}

	@Test
	void nothingIsLeftOfWhatWasNotKept() throws Exception {
		List<Path> before = contents();
		this.transaction.executeWithoutResult((status) -> {
			store("undone");
			status.setRollbackOnly();
		});
		assertThatThrownBy(() -> store("too long for nine", 9)).isInstanceOf(TooLargeException.class);
		assertThat(contents()).isEqualTo(before);
		StoredFile kept = store("undone, but there already");
		this.transaction.executeWithoutResult((status) -> {
			store("undone, but there already");
			status.setRollbackOnly();
		});
		assertThat(OPERATOR.call(() -> this.files.content(kept))).exists();
	}

	@Test
	void aContentIsNotRemovedWhileSomebodyKeepsTheSame() throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			for (int round = 0; round < ROUNDS; round++) {
				String text = "round " + round;
				StoredFile old = store(text);
				Future<StoredFile> keeping = threads.submit(() -> store(text));
				Callable<Boolean> removal = () -> OPERATOR.call(() -> this.files.discard(old.id()));
				Future<Boolean> removing = threads.submit(removal);
				StoredFile kept = keeping.get();
				assertThat(removing.get()).isTrue();
				assertThat(OPERATOR.call(() -> this.files.content(kept))).as(text).hasContent(text);
			}
		}
	}

	@Test
	void whatCannotBeWrittenIsSaidInWords() throws Exception {
		Path occupied = Files.createTempFile("media", ".txt");
		try {
			MediaStore store = new FolderMediaStore(new ImpactFolders(occupied));
			assertThatThrownBy(() -> store.receive(stream("content"), 100)).isInstanceOfSatisfying(
					ContentNotKeptException.class, (refusal) -> assertThat(refusal.sentence(Locale.FRENCH))
						.startsWith("Le fichier n’a pas pu être enregistré."));
		}
		finally {
			Files.delete(occupied);
		}
		assertThat(new ContentNotKeptException(new java.io.IOException("No space left on device"))
			.sentence(Locale.ENGLISH)).contains("disk is full");
	}

	private StoredFile store(String text) {
		return store(text, 1000);
	}

	private StoredFile store(String text, long longest) {
		return OPERATOR.call(() -> this.files.store(stream(text), "file.txt", "text/plain", longest));
	}

	private static ByteArrayInputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private List<Path> contents() throws Exception {
		if (!Files.exists(this.folders.media())) {
			return List.of();
		}
		List<Path> found = new ArrayList<>();
		try (Stream<Path> all = Files.walk(this.folders.media())) {
			all.filter(Files::isRegularFile).sorted().forEach(found::add);
		}
		return found;
	}

}
