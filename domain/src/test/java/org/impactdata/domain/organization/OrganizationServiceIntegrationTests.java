package org.impactdata.domain.organization;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;
import org.impactdata.domain.role.TestRoles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
class OrganizationServiceIntegrationTests {

	@Autowired
	private OrganizationTreeService tree;

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
	}

	@Test
	void movingTakesEverythingBelowAlong() {
		OrganizationDetails north = create("Fédération du Nord", null);
		OrganizationDetails south = create("Fédération du Sud", null);
		OrganizationDetails lille = create("Section de Lille", north.id());
		OrganizationDetails roubaix = create("Antenne de Roubaix", lille.id());

		as(() -> this.tree.move(lille.id(), lille.version(), south.id()));

		assertThat(as(() -> this.organizations.find(roubaix.id())).orElseThrow().ancestors())
			.containsExactly(south.id(), lille.id());
		assertThat(as(() -> this.organizations.children(south.id()))).extracting(OrganizationListItem::name)
			.containsExactly("Section de Lille");
		assertThat(as(() -> this.organizations.children(null))).extracting(OrganizationListItem::hasChildren)
			.containsExactly(false, true);
		assertThat(this.jdbc.queryForObject("select count(*) from organization_history where id = ?", Long.class,
				roubaix.id()))
			.isEqualTo(2);
	}

	@Test
	void mergingHandsAdherentsOverOnlyByWhoMayChangeThem(@Autowired AgentService agents, @Autowired RoleService roles,
			@Autowired JdbcClient client, @Autowired AdherentService adherents) {
		OrganizationDetails north = create("Nord", null);
		OrganizationDetails south = create("Sud", null);
		OrganizationDetails east = create("Est", null);
		long role = new TestRoles(client).allowing(Set.of(Permission.ORGANIZATION_READ, Permission.ORGANIZATION_EDIT));
		Caller planner = new TestAgents(agents, roles).caller("plan", AssignmentDraft.everywhere(role));
		as(() -> adherents
			.create(AdherentDraft.person("Diop", "Awa").with(AdherentField.ORGANIZATION, Long.toString(north.id()))));
		assertThatThrownBy(() -> planner.call(() -> this.tree.merge(north.id(), north.version(), south.id())))
			.isInstanceOf(DomainException.class)
			.hasMessageContaining("adherents");
		assertThat(planner.call(() -> this.tree.merge(east.id(), east.version(), south.id())).id()).as("who has none")
			.isEqualTo(south.id());
		assertThat(as(() -> this.tree.merge(north.id(), north.version(), south.id())).id()).isEqualTo(south.id());
	}

	@Test
	void nothingHangsBelowItself() {
		OrganizationDetails north = create("Fédération du Nord", null);
		OrganizationDetails lille = create("Section de Lille", north.id());
		assertThatThrownBy(() -> as(() -> this.tree.move(north.id(), north.version(), lille.id())))
			.isInstanceOf(DomainException.class);
	}

	@Test
	void isFoundByCodeOrNameInAnyWriting() {
		OrganizationDetails coded = as(() -> this.organizations.create(new OrganizationDraft("Croix-Rouge de l’Été",
				"CR", "ASSOCIATION", null, null, null, null, null, null, null, "France"), null));
		assertThat(as(() -> this.organizations.findByCodeOrName("CR"))).map(OrganizationDetails::id)
			.hasValue(coded.id());
		assertThat(as(() -> this.organizations.findByCodeOrName(" croix rouge de l'ete "))).map(OrganizationDetails::id)
			.hasValue(coded.id());
		assertThat(as(() -> this.organizations.search("croix", 10))).hasSize(1);
		assertThatThrownBy(() -> as(() -> this.organizations.create(
				new OrganizationDraft("Autre", "CR", "ASSOCIATION", null, null, null, null, null, null, null, null),
				null)))
			.isInstanceOf(InvalidValueException.class);
		OrganizationDetails renamed = as(() -> this.organizations.rename(coded.id(), coded.version(), "Croix-Bleue"));
		assertThatThrownBy(() -> as(() -> this.organizations.rename(coded.id(), coded.version(), "Croix-Verte")))
			.isInstanceOf(DomainException.class);
		assertThat(renamed.name()).isEqualTo("Croix-Bleue");
	}

	@Test
	void whatWasDoneIsInTheJournalWithWhatItWasBefore() {
		OrganizationDetails north = create("Nord", null);
		OrganizationDetails lille = create("Lille", north.id());
		OrganizationDetails renamed = as(() -> this.organizations.rename(lille.id(), lille.version(), "Lille-Est"));
		OrganizationDetails moved = as(() -> this.tree.move(renamed.id(), renamed.version(), null));
		as(() -> this.organizations.update(moved.id(), moved.version(), new OrganizationDraft("Lille-Est", "LE",
				"ASSOCIATION", "Marie Dupont", null, null, null, null, "Lille", null, "France")));
		assertThatThrownBy(() -> as(() -> this.organizations.rename(lille.id(), lille.version(), "Trop tard")))
			.isInstanceOf(DomainException.class);

		List<Map<String, @Nullable Object>> rows = this.jdbc
			.queryForList("select action, caller, object_name, changes from journal where object_kind = 'ORGANIZATION' "
					+ "and object_id = ? order by id", String.valueOf(lille.id()));
		assertThat(rows).extracting("action")
			.containsExactly("ORGANIZATION_CREATED", "ORGANIZATION_CHANGED", "ORGANIZATION_MOVED",
					"ORGANIZATION_CHANGED");
		assertThat(rows).extracting("caller").containsOnly("Awa");
		assertThat(rows).extracting("object_name").containsExactly("Lille", "Lille-Est", "Lille-Est", "Lille-Est");
		assertThat(changes(rows.get(1))).contains("name", "\"Lille\"", "\"Lille-Est\"");
		assertThat(changes(rows.get(2))).contains("parent", "\"Nord\"");
		assertThat(changes(rows.get(3))).contains("code", "\"LE\"", "city", "country", "\"FR\"", "contact_name")
			.doesNotContain("Marie");
	}

	private static String changes(Map<String, @Nullable Object> row) {
		return String.valueOf(row.get("changes"));
	}

	private OrganizationDetails create(String name, @Nullable Long parentId) {
		return as(() -> this.organizations.create(OrganizationDraft.named(name), parentId));
	}

	private static <T> T as(Supplier<T> action) {
		return new Caller("Awa", Origin.SHELL, Locale.FRENCH).call(action);
	}

}
