package org.impactdata.domain.personaldata;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.attachment.AttachmentService;
import org.impactdata.domain.customfield.CustomFieldDraft;
import org.impactdata.domain.customfield.CustomFieldService;
import org.impactdata.domain.customfield.CustomFieldType;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.note.NoteService;
import org.impactdata.domain.organization.OrganizationDraft;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;
import org.impactdata.domain.role.TestRoles;
import org.impactdata.domain.tag.TagService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is known of a person, handed out. */
@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
class DisclosureIntegrationTests {

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
	private DisclosureService disclosures;

	@Autowired
	private AdherentService adherents;

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
	void whatIsKnownIsHandedOutWholeToWhoMayAndWrittenDown() {
		long zoe = create("Zoé");
		Caller.runAs(OPERATOR, () -> this.notes.add(zoe, "Rappeler"));
		OPERATOR.call(() -> this.tags.add(zoe, "Bénévole"));
		add(zoe, "lettre.txt", "Bonjour".getBytes(StandardCharsets.UTF_8));
		Caller officer = agent("deleguee",
				new TestRoles(this.client).allowing(Set.of(Permission.ADHERENT_READ, Permission.ADHERENT_DISCLOSE),
						Map.of(SensitiveField.NOTE, FieldVisibility.HIDDEN)));
		Caller other = agent("autre", new TestRoles(this.client).allowing(Set.of(Permission.ADHERENT_READ)));
		Disclosure given = officer.call(() -> this.disclosures.give(zoe, Locale.FRENCH));
		assertThat(given.givenBy()).isEqualTo("deleguee");
		assertThat(given.parts()).extracting(PersonalData::key)
			.containsExactlyInAnyOrder("record", "custom-fields", "history", "photos", "tags", "notes", "attachments",
					"journal");
		assertThat(given.parts()
			.stream()
			.flatMap((part) -> part.rows().stream())
			.flatMap(List::stream)
			.map(PersonalData.Item::value))
			.contains("Zoé", "Rappeler", "Bénévole", "lettre.txt", "Fiche créée", "Adhérent créé");
		assertThat(given.files()).singleElement().satisfies((file) -> assertThat(file.content()).hasContent("Bonjour"));
		assertThat(this.jdbc.queryForObject("select action from journal order by id desc limit 1", String.class))
			.isEqualTo("ADHERENT_DISCLOSED");
		assertThatThrownBy(() -> other.call(() -> this.disclosures.give(zoe, Locale.FRENCH)))
			.isInstanceOf(AccessDeniedException.class);
		assertThat(other.call(() -> this.disclosures.mayGive(null))).isFalse();
	}

	@Test
	void whatARetiredFieldHoldsIsHandedOutToo(@Autowired CustomFieldService fields) {
		long size = OPERATOR.call(() -> fields.create(CustomFieldDraft.named("Pointure", CustomFieldType.TEXT)));
		AdherentDetails zoe = OPERATOR
			.call(() -> this.adherents.create(AdherentDraft.person("Zoé", "").with("Pointure", "42")));
		Caller.runAs(OPERATOR, () -> fields.retire(size, OPERATOR.call(fields::list).getFirst().version(), true));
		assertThat(OPERATOR.call(() -> this.adherents.find(zoe.id()).orElseThrow()).customFields()).isEmpty();
		assertThat(OPERATOR.call(() -> this.disclosures.give(zoe.id(), Locale.FRENCH))
			.parts()
			.stream()
			.filter((part) -> part.key().equals("custom-fields"))
			.flatMap((part) -> part.rows().stream())
			.flatMap(List::stream)
			.map(PersonalData.Item::value)).containsExactly("42");
	}

	@Test
	void onlyWhatIsKnownOfOnesOwnOrganizationsIsHandedOut() {
		long north = OPERATOR.call(() -> this.organizations.create(OrganizationDraft.named("Nord"), null)).id();
		long south = OPERATOR.call(() -> this.organizations.create(OrganizationDraft.named("Sud"), null)).id();
		long zoe = create("Zoé", north);
		long ana = create("Ana", south);
		long role = new TestRoles(this.client).allowing(Set.of(Permission.ADHERENT_READ, Permission.ADHERENT_DISCLOSE));
		Caller officer = agent("nordiste", new AssignmentDraft(role, north, null, null));
		assertThat(officer.call(() -> this.disclosures.give(zoe, Locale.FRENCH)).name()).contains("Zoé");
		assertThat(officer.call(() -> this.disclosures.mayGive(north))).isTrue();
		assertThatThrownBy(() -> officer.call(() -> this.disclosures.give(ana, Locale.FRENCH)))
			.isInstanceOf(NoSuchElementException.class);
		assertThat(officer.call(() -> this.disclosures.mayGive(south))).isFalse();
		assertThat(this.jdbc.queryForObject("select count(*) from journal where action = 'ADHERENT_DISCLOSED'",
				Integer.class))
			.isOne();
	}

	private void add(long adherent, String name, byte[] content) {
		Caller.runAs(OPERATOR, () -> this.attachments.add(adherent, name, content));
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
