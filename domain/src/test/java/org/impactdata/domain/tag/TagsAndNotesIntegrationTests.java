package org.impactdata.domain.tag;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.adherent.AdherentCount;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentListItem;
import org.impactdata.domain.adherent.AdherentListQuery;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.AdherentSort;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.attachment.AttachmentService;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.note.AdherentNote;
import org.impactdata.domain.note.NoteService;
import org.impactdata.domain.organization.OrganizationDraft;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;
import org.impactdata.domain.role.TestRoles;
import org.impactdata.domain.search.AdherentIndexUpdater;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What agents add to an adherent's record. */
@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
class TagsAndNotesIntegrationTests {

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private TagService tags;

	@Autowired
	private NoteService notes;

	@Autowired
	private AttachmentService attachments;

	@Autowired
	private AdherentService adherents;

	@Autowired
	private AdherentIndexUpdater index;

	@Autowired
	private AgentService agents;

	@Autowired
	private RoleService roles;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private JdbcClient client;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
	}

	@Test
	void aTagIsOneWhateverItsWritingAndLeadsToAllWhoHaveIt() {
		long zoe = create("Zoé");
		long ana = create("Ana");
		create("Luc");
		Tag volunteer = OPERATOR.call(() -> this.tags.add(zoe, "Bénévole"));
		assertThat(OPERATOR.call(() -> this.tags.add(ana, "  benevole "))).isEqualTo(volunteer);
		OPERATOR.call(() -> this.tags.add(ana, "50 % d’aide"));
		assertThat(OPERATOR.call(() -> this.tags.of(ana))).extracting(Tag::name)
			.containsExactly("50 % d’aide", "Bénévole");
		assertThat(OPERATOR.call(() -> this.tags.beginning("béné"))).containsExactly(volunteer);
		assertThat(OPERATOR.call(() -> this.tags.beginning("%"))).isEmpty();
		this.index.drain(Integer.MAX_VALUE);
		assertThat(listed(volunteer, "")).containsExactly("Ana", "Zoé");
		assertThat(listed(volunteer, "zo")).containsExactly("Zoé");
		assertThat(OPERATOR
			.call(() -> this.adherents.count(new AdherentListQuery("", null, volunteer.id(), null, false, 0, 1))))
			.isEqualTo(new AdherentCount(2, true));
		assertThat(OPERATOR.call(() -> this.adherents.list(AdherentListQuery.all(10))))
			.filteredOn((item) -> item.id() == ana)
			.singleElement()
			.extracting(AdherentListItem::tags)
			.isEqualTo(List.of("50 % d’aide", "Bénévole"));

		long north = OPERATOR.call(() -> this.organizations.create(OrganizationDraft.named("Nord"), null)).id();
		Caller section = agent("section", new AssignmentDraft(
				new TestRoles(this.client).allowing(Set.of(Permission.ADHERENT_READ, Permission.CUSTOM_FIELD_MANAGE)),
				north, null, null));
		assertThat(section.call(this.tags::list)).as("of those who are not seen nobody learns how many")
			.extracting(TagUse::adherents)
			.containsOnly(0L);
		assertThat(section.call(this.tags::mayChange)).isFalse();
		assertThatThrownBy(() -> Caller.runAs(section, () -> this.tags.delete(volunteer.id())))
			.isInstanceOf(AccessDeniedException.class);

		Tag other = OPERATOR.call(() -> this.tags.add(zoe, "Aidant"));
		Caller.runAs(OPERATOR, () -> this.tags.rename(other.id(), "BENEVOLE"));
		assertThat(OPERATOR.call(() -> this.tags.of(zoe))).as("the two became one").containsExactly(volunteer);
		Caller.runAs(OPERATOR, () -> this.tags.rename(volunteer.id(), "Bénévoles"));
		assertThat(OPERATOR.call(this.tags::list)).extracting((use) -> use.tag().name() + " " + use.adherents())
			.containsExactly("50 % d’aide 1", "Bénévoles 2");
		Caller.runAs(OPERATOR, () -> this.tags.delete(volunteer.id()));
		this.index.drain(Integer.MAX_VALUE);
		assertThat(listed(volunteer, "")).isEmpty();
		assertThatThrownBy(() -> OPERATOR.call(() -> this.tags.add(zoe, " ")))
			.isInstanceOf(InvalidValueException.class);
		assertThatThrownBy(() -> OPERATOR.call(() -> this.tags.add(999, "x")))
			.isInstanceOf(NoSuchElementException.class);
	}

	@Test
	void aNoteIsItsAuthorsAndSeenByWhoSeesNotes() {
		long zoe = create("Zoé");
		Set<Permission> all = Set.of(Permission.ADHERENT_READ, Permission.ADHERENT_EDIT);
		Caller author = agent("auteur", new TestRoles(this.client).allowing(all));
		Caller reader = agent("lectrice", new TestRoles(this.client).allowing(all));
		Caller blind = agent("guichet",
				new TestRoles(this.client).allowing(all, Map.of(SensitiveField.NOTE, FieldVisibility.MASKED)));
		Caller.runAs(author, () -> this.notes.add(zoe, "Rappeler\r\nmardi <b>"));
		AdherentNote note = author.call(() -> this.notes.of(zoe)).getFirst();
		assertThat(note.body()).isEqualTo("Rappeler\nmardi <b>");
		assertThat(note.mine()).isTrue();
		assertThat(reader.call(() -> this.notes.of(zoe))).singleElement().satisfies((seen) -> {
			assertThat(seen.mine()).isFalse();
			assertThat(seen.author()).isEqualTo("auteur");
		});
		for (Caller other : List.of(reader, blind)) {
			assertThatThrownBy(() -> Caller.runAs(other, () -> this.notes.change(zoe, note.id(), "à moi")))
				.isInstanceOf(NoSuchElementException.class);
			assertThatThrownBy(() -> Caller.runAs(other, () -> this.notes.remove(zoe, note.id())))
				.isInstanceOf(NoSuchElementException.class);
		}
		assertThat(blind.call(() -> this.notes.of(zoe))).isEmpty();
		assertThatThrownBy(() -> Caller.runAs(blind, () -> this.notes.add(zoe, "?")))
			.isInstanceOf(NoSuchElementException.class);
		Caller.runAs(author, () -> this.notes.change(zoe, note.id(), "Rappelée"));
		assertThat(author.call(() -> this.notes.of(zoe))).singleElement().satisfies((changed) -> {
			assertThat(changed.body()).isEqualTo("Rappelée");
			assertThat(changed.createdAt()).isEqualTo(note.createdAt());
			assertThat(changed.updatedAt()).isAfter(changed.createdAt());
		});
		Caller.runAs(author, () -> this.notes.remove(zoe, note.id()));
		assertThat(author.call(() -> this.notes.of(zoe))).isEmpty();
	}

	@Test
	void nothingIsKeptOfWhoIsErasedAtThisMoment(@Autowired TransactionTemplate transaction) throws Exception {
		long zoe = create("Zoé");
		AtomicReference<Future<?>> waiting = new AtomicReference<>();
		try (ExecutorService other = Executors.newSingleThreadExecutor()) {
			transaction.executeWithoutResult((status) -> {
				this.jdbc.queryForList("select id from adherent where id = ? for update", zoe);
				waiting.set(other.submit(() -> Caller.runAs(OPERATOR, () -> this.notes.add(zoe, "Rappeler"))));
				assertThatThrownBy(() -> waiting.get().get(500, TimeUnit.MILLISECONDS)).as("it waits")
					.isInstanceOf(TimeoutException.class);
				this.jdbc.update("update adherent set status = 'ERASED' where id = ?", zoe);
			});
			assertThatThrownBy(() -> waiting.get().get()).hasCauseInstanceOf(NoSuchElementException.class);
		}
		assertThat(this.jdbc.queryForObject("select count(*) from adherent_note", Integer.class)).isZero();
	}

	private void add(long adherent, String name, byte[] content) {
		Caller.runAs(OPERATOR, () -> this.attachments.add(adherent, name, content));
	}

	private List<String> listed(Tag tag, String text) {
		return OPERATOR
			.call(() -> this.adherents
				.list(new AdherentListQuery(text, null, tag.id(), AdherentSort.NAME, false, 0, 10)))
			.stream()
			.map((item) -> String.valueOf(item.lastName()))
			.toList();
	}

	private long create(String name) {
		AdherentDetails created = OPERATOR.call(() -> this.adherents.create(AdherentDraft.person(name, "")));
		return created.id();
	}

	private long create(String name, long organization) {
		return OPERATOR
			.call(() -> this.adherents
				.create(AdherentDraft.person(name, "").with(AdherentField.ORGANIZATION, Long.toString(organization))))
			.id();
	}

	private Caller agent(String name, long role) {
		return agent(name, AssignmentDraft.everywhere(role));
	}

	private Caller agent(String name, AssignmentDraft assignment) {
		return new TestAgents(this.agents, this.roles).caller(name, assignment);
	}

}
