package org.impactdata.domain.role;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.RoleGrants;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.organization.OrganizationDraft;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.role.RoleConsequences.Effect;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DatabaseTest
class RoleServiceIntegrationTests {

	@Autowired
	private AgentService agents;

	@Autowired
	private RoleService roles;

	@Autowired
	private RoleConsequencesService consequences;

	@Autowired
	private AssignmentService assignments;

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private CallerAccess access;

	@Autowired
	private JdbcTemplate jdbc;

	private long administrator;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
		this.administrator = letIn("admin@example.org", "Admin", everywhere(ShippedRole.ADMINISTRATOR));
	}

	@Test
	void whatIsNeededIsPutInAndEveryChangeIsWrittenDown() {
		long id = as(this.administrator,
				() -> this.roles
					.create(RoleDraft.named("Accueil", "À l’entrée", new RoleGrants(Set.of(Permission.IMPORT_RUN),
							Map.of(SensitiveField.PHONE, FieldVisibility.MASKED), true))));

		RoleDetails kept = role(id);
		assertThat(kept.grants().permissions()).containsExactlyInAnyOrder(Permission.IMPORT_RUN,
				Permission.ADHERENT_EDIT, Permission.ADHERENT_READ, Permission.ORGANIZATION_READ);
		assertThat(kept.grants().fields()).containsEntry(SensitiveField.PHONE, FieldVisibility.MASKED)
			.containsEntry(SensitiveField.NOTE, FieldVisibility.HIDDEN);
		assertThat(kept.grants().secondFactor()).isTrue();

		change(this.administrator, id, Set.of(Permission.ADHERENT_EDIT));
		assertThat(this.jdbc.queryForObject("select changes from journal where action = 'ROLE_CHANGED'", String.class))
			.contains("IMPORT_RUN", "ORGANIZATION_READ")
			.doesNotContain("ADHERENT_EDIT", "field.");
		assertThat(this.jdbc.queryForObject("select agent_id from journal where action = 'ROLE_CHANGED'", Long.class))
			.isEqualTo(this.administrator);
	}

	@Test
	void aChangeHoldsForTheNextActionOfWhoHasTheRole() {
		long id = create("Accueil", Permission.ADHERENT_EDIT);
		long awa = letIn("awa@example.org", "Awa", AssignmentDraft.everywhere(id));
		assertThat(this.access.of(awa).may(Permission.ADHERENT_EDIT)).isTrue();

		change(this.administrator, id, Set.of(Permission.ADHERENT_READ));

		assertThat(this.access.of(awa).may(Permission.ADHERENT_EDIT)).isFalse();
		assertThat(this.access.of(awa).may(Permission.ADHERENT_READ)).isTrue();
	}

	@Test
	void aShippedRoleIsChangedAndRestored() {
		RoleDetails shipped = shipped(ShippedRole.SCANNER);
		as(this.administrator, () -> {
			this.roles.change(shipped.id(), new RoleDraft(shipped.version(), "Portier", null, shipped.grants())
				.allowing(Set.of(Permission.ADHERENT_READ, Permission.ORGANIZATION_READ)));
			return true;
		});
		RoleDetails changed = role(shipped.id());
		assertThat(changed.label(Locale.FRENCH)).isEqualTo("Portier");
		assertThat(changed.customized()).isTrue();
		assertThat(changed.restorable()).isTrue();

		as(this.administrator, () -> {
			this.roles.restore(changed.id(), changed.version());
			return true;
		});
		RoleDetails restored = role(shipped.id());
		assertThat(restored.label(Locale.FRENCH)).isEqualTo("Contrôleur");
		assertThat(restored.restorable()).isFalse();
		assertThat(restored.grants()).isEqualTo(RoleGrants.of(ShippedRole.SCANNER));
		refused("role.shipped", () -> this.roles.delete(restored.id(), restored.version()));
	}

	@Test
	void aRoleIsCopiedAndDeletedOnceNobodyHasIt() {
		long copy = as(this.administrator,
				() -> this.roles.copy(shipped(ShippedRole.MANAGER).id(), "Responsable régional", Locale.FRENCH));
		assertThat(role(copy).grants().permissions()).isEqualTo(ShippedRole.MANAGER.permissions());
		assertThat(role(copy).description()).contains("Dirige une organisation");
		long awa = letIn("awa@example.org", "Awa", AssignmentDraft.everywhere(copy));
		refused("role.assigned", () -> this.roles.delete(copy, 0));

		Caller.runAs(Caller.system(), () -> this.assignments.remove(this.assignments.of(awa).getFirst().id()));
		as(this.administrator, () -> {
			this.roles.delete(copy, 0);
			return true;
		});
		assertThat(all()).hasSize(5);
	}

	@Test
	void aNameIsTakenInEitherLanguage() {
		for (String taken : List.of("administrator", "Administrateur")) {
			assertThatThrownBy(() -> as(this.administrator,
					() -> this.roles.create(RoleDraft.named(taken, null, RoleGrants.NOTHING))))
				.isInstanceOf(InvalidValueException.class);
		}
		assertThatThrownBy(
				() -> as(this.administrator, () -> this.roles.create(RoleDraft.named(" ", null, RoleGrants.NOTHING))))
			.isInstanceOf(InvalidValueException.class);
	}

	@Test
	void whoSavesWhatSomebodyElseChangedMeanwhileIsTold() {
		long id = create("Accueil", Permission.ADHERENT_READ);
		RoleDraft read = RoleDraft.of(role(id));
		change(this.administrator, id, Set.of(Permission.ADHERENT_EDIT));
		refused("role.edited-meanwhile", () -> this.roles.change(id, read));
		assertThat(role(id).grants().permissions()).contains(Permission.ADHERENT_EDIT);
	}

	@Test
	void nobodyPutsIntoARoleWhatTheyDoNotHaveThemselves() {
		long limited = create("Gère les rôles", Permission.ROLE_MANAGE, Permission.ADHERENT_READ);
		long other = create("Accueil", Permission.ADHERENT_EDIT);
		long nora = letIn("nora@example.org", "Nora", AssignmentDraft.everywhere(limited));

		assertThatThrownBy(() -> change(nora, other, Set.of(Permission.ADHERENT_EDIT, Permission.LOG_READ)))
			.satisfies(problem("role.more-than-own"));
		assertThatThrownBy(() -> as(nora, () -> {
			this.roles.change(other,
					RoleDraft.of(role(other)).showing(Map.of(SensitiveField.PHONE, FieldVisibility.MASKED)));
			return true;
		})).satisfies(problem("role.more-than-own"));
		assertThatThrownBy(() -> as(nora, () -> this.roles.copy(other, "Autre", Locale.FRENCH)))
			.satisfies(problem("role.more-than-own"));
		// To take away, or to leave what is there, needs no more.
		change(nora, other, Set.of(Permission.ADHERENT_READ));
		assertThat(role(other).grants().permissions()).containsExactly(Permission.ADHERENT_READ);
	}

	@Test
	void rolesAreChangedOnlyByWhoMayEverywhere() {
		long place = organization("Ici");
		long id = create("Gère les rôles", Permission.ROLE_MANAGE);
		long nora = letIn("nora@example.org", "Nora", AssignmentDraft.in(id, place));
		assertThatThrownBy(() -> change(nora, id, Set.of())).satisfies(problem("role.not-everywhere"));
		assertThatThrownBy(() -> as(nora, () -> this.consequences.preview(id, RoleGrants.NOTHING)))
			.satisfies(problem("role.not-everywhere"));
		long reader = letIn("lea@example.org", "Léa", everywhere(ShippedRole.AUDITOR));
		assertThatThrownBy(() -> change(reader, id, Set.of())).isInstanceOf(AccessDeniedException.class);
	}

	@Test
	void whoKeepsARightThroughAnotherRoleThereLosesNothing() {
		long above = organization("Haut");
		long below = Caller.system()
			.call(() -> this.organizations
				.create(new OrganizationDraft("Bas", "BAS", "ASSOCIATION", null, null, null, null, null, null, null,
						null), above)
				.id());
		long id = create("Accueil", Permission.ADHERENT_EDIT);
		long other = create("Saisie", Permission.ADHERENT_EDIT);
		letIn("a@example.org", "Alice", AssignmentDraft.in(id, below));
		letIn("b@example.org", "Basile", AssignmentDraft.in(id, below), AssignmentDraft.in(other, above));
		letIn("c@example.org", "Chloé", AssignmentDraft.in(id, above), AssignmentDraft.in(other, below));
		letIn("d@example.org", "David", new AssignmentDraft(id, null, LocalDate.now().plusDays(1), null));

		RoleConsequences seen = as(this.administrator,
				() -> this.consequences.preview(id,
						new RoleGrants(Set.of(Permission.ADHERENT_READ, Permission.JOB_READ),
								Map.of(SensitiveField.NOTE, FieldVisibility.VISIBLE), false)));

		assertThat(seen.effects()).extracting(Effect::name).containsExactly("Alice", "Basile", "Chloé");
		assertThat(seen.effects()).extracting(Effect::lost)
			.containsExactly(Set.of(Permission.ADHERENT_EDIT), Set.of(), Set.of(Permission.ADHERENT_EDIT));
		assertThat(seen.effects()).allSatisfy((effect) -> {
			assertThat(effect.gained()).containsExactly(Permission.JOB_READ);
			assertThat(effect.seesMore()).containsExactly(SensitiveField.NOTE);
		});
		assertThat(seen.losing()).isEqualTo(2);
		assertThat(seen.gaining()).isEqualTo(3);
		assertThat(seen.later()).isEqualTo(1);
	}

	private void refused(String code, Runnable action) {
		assertThatThrownBy(() -> as(this.administrator, () -> {
			action.run();
			return true;
		})).satisfies(problem(code));
	}

	static java.util.function.Consumer<Throwable> problem(String code) {
		return (thrown) -> {
			assertThat(thrown).isInstanceOf(DomainException.class);
			assertThat(((DomainException) thrown).problem().code()).isEqualTo(code);
		};
	}

	private long create(String name, Permission... permissions) {
		return as(this.administrator, () -> this.roles.create(
				RoleDraft.named(name, null, new RoleGrants(EnumSet.of(permissions[0], permissions), Map.of(), false))));
	}

	private void change(long agent, long role, Set<Permission> permissions) {
		RoleDraft draft = RoleDraft.of(role(role)).allowing(permissions);
		as(agent, () -> {
			this.roles.change(role, draft);
			return true;
		});
	}

	private long organization(String name) {
		return Caller.system()
			.call(() -> this.organizations
				.create(new OrganizationDraft(name, name, "ASSOCIATION", null, null, null, null, null, null, null,
						null), null)
				.id());
	}

	private RoleDetails role(long id) {
		return Caller.system().call(() -> this.roles.find(id)).orElseThrow();
	}

	private List<RoleDetails> all() {
		return Caller.system().call(this.roles::list);
	}

	private RoleDetails shipped(ShippedRole role) {
		return Caller.system().call(() -> this.roles.shipped(role));
	}

	private AssignmentDraft everywhere(ShippedRole role) {
		return AssignmentDraft.everywhere(shipped(role).id());
	}

	private long letIn(String email, String name, AssignmentDraft... given) {
		return new TestAgents(this.agents, this.roles).letIn(email, name, Locale.FRENCH, List.of(given)).id();
	}

	private static <T> T as(long agent, java.util.function.Supplier<T> action) {
		return new Caller("Test", Origin.CONSOLE, Locale.FRENCH, agent).call(action);
	}

}
