package org.impactdata.domain.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;
import org.impactdata.domain.DomainTestApplication;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.customfield.CustomFieldCatalogue;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.ImpactFolders;
import org.impactdata.domain.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of the index when processes end, begin, and ask one another. */
@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
@Timeout(120)
class SearchIndexOwnerIntegrationTests {

	private static final Caller AGENT = new Caller("Awa", Origin.CONSOLE, Locale.FRENCH);

	@Autowired
	private AdherentService adherents;

	@Autowired
	private CustomFieldCatalogue customFields;

	@Autowired
	private AdherentIndexUpdater updater;

	@Autowired
	private AdherentSearch search;

	@Autowired
	private ImpactFolders folders;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private JdbcClient client;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private EntityManagerFactory factory;

	/** What may have happened to an index since the process that wrote it ended. */
	enum Mishap {

		/** The product found adherents by other terms then. */
		OLDER {
			@Override
			void befall(Path search) throws IOException {
				Files.writeString(search.resolve("adherent.version"), "1");
			}
		},

		MISSING {
			@Override
			void befall(Path search) {
				FileSystemUtils.deleteRecursively(search.toFile());
			}
		},

		DAMAGED {
			@Override
			void befall(Path search) throws IOException {
				try (Stream<Path> files = Files.list(search.resolve("adherent"))) {
					files.filter((file) -> file.toString().endsWith(".cfs")).forEach((file) -> {
						try {
							Files.write(file, new byte[100]);
						}
						catch (IOException ex) {
							throw new UncheckedIOException(ex);
						}
					});
				}
			}
		};

		abstract void befall(Path search) throws IOException;

	}

	@BeforeEach
	void people() {
		TestDatabase.empty(this.jdbc);
		AGENT.call(() -> this.adherents.create(AdherentDraft.person("Zola", "Émile")));
		AGENT.call(() -> this.adherents.create(AdherentDraft.person("Hugo", "Victor")));
	}

	@ParameterizedTest
	@EnumSource
	void anIndexThatCannotAnswerIsBuiltAnewAtStart(Mishap mishap, @TempDir Path data) throws Exception {
		try (ConfigurableApplicationContext first = start(data)) {
			awaitFound(first, "hugo");
		}
		Path search = data.resolve("search");
		assertThat(search.resolve("adherent.version")).hasContent(AdherentDocument.VERSION);
		mishap.befall(search);
		this.jdbc.update("delete from search_index_event");
		try (ConfigurableApplicationContext second = start(data)) {
			awaitFound(second, "hugo");
			awaitFound(second, "zola");
		}
		assertThat(search.resolve("adherent.version")).hasContent(AdherentDocument.VERSION);
	}

	@Test
	void aRebuildAskedOfAnotherProcessIsWholeToo() {
		this.updater.enqueueAll();
		this.updater.drain(Integer.MAX_VALUE);
		this.jdbc.update("delete from adherent where last_name = 'Zola'");
		AdherentIndexUpdater other = new AdherentIndexUpdater(this.client, this.transactions,
				new IndexOwnership(this.folders), this.factory, this.customFields, new JsonMapper());
		other.enqueueAll();
		long latest = other.latest();
		assertThat(other.drain(Integer.MAX_VALUE)).isZero();
		assertThat(other.pending(latest)).isOne();
		assertThat(found(this.search, "zola")).isOne();
		this.updater.drain(Integer.MAX_VALUE);
		assertThat(other.behind(latest)).isFalse();
		assertThat(found(this.search, "zola")).isZero();
		assertThat(found(this.search, "hugo")).isOne();
		other.destroy();
	}

	private static ConfigurableApplicationContext start(Path data) {
		return new SpringApplicationBuilder(DomainTestApplication.class).web(WebApplicationType.NONE)
			.run("--impact.data=" + data, "--impact.search.interval=20ms");
	}

	private static void awaitFound(ConfigurableApplicationContext context, String text) throws InterruptedException {
		AdherentSearch search = context.getBean(AdherentSearch.class);
		Instant patience = Instant.now().plus(Duration.ofSeconds(60));
		while (!search.ready() || found(search, text) == 0) {
			assertThat(Instant.now()).as("waiting for " + text).isBefore(patience);
			Thread.sleep(20);
		}
		assertThat(found(search, text)).isOne();
	}

	private static long found(AdherentSearch search, String text) {
		return search.search(SearchReach.EVERYTHING, text, SearchOrder.RELEVANCE, 0, 10).orElseThrow().total();
	}

}
