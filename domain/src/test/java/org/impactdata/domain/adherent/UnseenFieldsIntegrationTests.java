package org.impactdata.domain.adherent;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;
import org.impactdata.domain.role.TestRoles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An agent who changes adherents of whom not everything is seen. */
@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
class UnseenFieldsIntegrationTests {

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private AdherentService adherents;

	@Autowired
	private AdherentHistoryService histories;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
	}

	@Test
	void whatIsWrongWithAValueThatIsNotSeenIsSaidWithoutIt(@Autowired AgentService agents,
			@Autowired RoleService roles) {
		AdherentDetails created = create();
		this.jdbc.update("update adherent set birth_date = '2999-01-02'");
		Caller clerk = clerk(agents, roles);
		AdherentDetails seen = clerk.call(() -> this.adherents.find(created.id())).orElseThrow();
		AdherentDraft draft = seen.toDraft().with(AdherentField.CITY, "Thiès");
		assertThat(clerk.call(() -> this.adherents.review(draft, seen.id())).problems().fields())
			.containsOnlyKeys(AdherentField.BIRTH_DATE)
			.hasEntrySatisfying(AdherentField.BIRTH_DATE,
					(problem) -> assertThat(problem.sentence(Locale.FRENCH)).doesNotContain("2999").contains("droits"));
		assertThatThrownBy(() -> clerk.call(() -> this.adherents.update(seen.id(), seen.version(), draft)))
			.isInstanceOfSatisfying(InvalidDraftException.class,
					(refusal) -> assertThat(refusal.sentence(Locale.ENGLISH)).doesNotContain("2999"));
		AdherentDraft whole = OPERATOR.call(() -> this.adherents.find(seen.id())).orElseThrow().toDraft();
		assertThat(OPERATOR.call(() -> this.adherents.review(whole, seen.id())).problems().fields())
			.as("who sees it is told what it is")
			.hasEntrySatisfying(AdherentField.BIRTH_DATE,
					(problem) -> assertThat(problem.sentence(Locale.FRENCH)).contains("2999"));
	}

	@Test
	void whoChangedAnAdherentLastIsToldWhateverWasChanged(@Autowired AgentService agents,
			@Autowired RoleService roles) {
		AdherentDetails created = create();
		Caller other = new Caller("Omar", Origin.SHELL, Locale.FRENCH);
		other.call(() -> this.adherents.update(created.id(), created.version(),
				created.toDraft().with(AdherentField.EMAIL, "omar@example.org")));
		Caller clerk = clerk(agents, roles);
		assertThat(clerk.call(() -> this.histories.of(created.id()))).extracting(HistoryEntry::who)
			.as("its change is not seen")
			.containsExactly("Awa");
		assertThat(clerk.call(() -> this.histories.latest(created.id()))).hasValueSatisfying((latest) -> {
			assertThat(latest.who()).isEqualTo("Omar");
			assertThat(latest.changes()).isEmpty();
		});
	}

	private AdherentDetails create() {
		return OPERATOR.call(() -> this.adherents
			.create(AdherentDraft.person("Diop", "Awa").with(AdherentField.EMAIL, "awa@example.org")));
	}

	private Caller clerk(AgentService agents, RoleService roles) {
		long role = new TestRoles(JdbcClient.create(this.jdbc))
			.allowing(Set.of(Permission.ADHERENT_READ, Permission.ADHERENT_EDIT), Map.of(SensitiveField.EMAIL,
					FieldVisibility.HIDDEN, SensitiveField.BIRTH_DATE, FieldVisibility.HIDDEN));
		return new TestAgents(agents, roles).caller("guichet", AssignmentDraft.everywhere(role));
	}

}
