package org.impactdata.domain.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.OwnPasswordService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.organization.OrganizationDraft;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DatabaseTest
class SecondFactorIntegrationTests {

	private static final String AWA = "awa@example.org";

	@Autowired
	private SignInService signIn;

	@Autowired
	private SecondStepService second;

	@Autowired
	private SecondFactorService own;

	@Autowired
	private OwnPasswordService password;

	@Autowired
	private AgentService agents;

	@Autowired
	private RoleService roles;

	@Autowired
	private OrganizationService organizations;

	@Autowired
	private ImpactProperties properties;

	@Autowired
	private JdbcTemplate jdbc;

	private Caller awa = Caller.system();

	@BeforeEach
	void letAwaIn() {
		for (String table : List.of("sign_in_lock", "journal", "agent_session", "agent_link", "agent_assignment",
				"agent_device", "agent_second_factor", "agent_recovery_code", "agent")) {
			this.jdbc.update("delete from " + table);
		}
		long id = new TestAgents(this.agents, this.roles).letIn(AWA, "Awa", Locale.FRENCH, ShippedRole.AGENT).id();
		this.awa = new Caller("Awa", Origin.CONSOLE, Locale.FRENCH, id);
		this.jdbc.update("delete from journal");
	}

	@Test
	void aCodeIsAskedForAfterThePasswordAndWorksOnce() {
		NewSecondFactor factor = this.awa.call(this.own::prepare);
		assertThatThrownBy(() -> this.awa.call(() -> this.own.add(factor, "000000")))
			.isInstanceOf(InvalidValueException.class);
		String used = TestCodes.code(factor.text(), 0);
		this.awa.call(() -> this.own.add(factor, used));
		PendingSignIn pending = afterPassword(null);
		assertThat(pending.step()).isEqualTo(PendingSignIn.Step.CODE);
		assertThat(this.signIn.complete(pending)).isEmpty();
		assertThat(this.second.prove(pending, used, false)).isInstanceOf(SignInOutcome.Refused.class);
		String next = TestCodes.code(factor.text(), 1);
		SignInOutcome outcome = this.second.prove(pending, next, false);
		assertThat(this.signIn.complete(proven(outcome))).isPresent();
		assertThat(this.second.prove(pending, next, false)).isInstanceOf(SignInOutcome.Refused.class);
		assertThat(this.jdbc.queryForList("select action from journal", String.class)).contains("SECOND_FACTOR_ADDED",
				"SIGN_IN_REFUSED", "SIGNED_IN");
	}

	@Test
	void wrongCodesLockAndARightPasswordDoesNotUnlock() {
		setUp();
		for (int i = 0; i < 5; i++) {
			this.second.prove(afterPassword(null), "000000", false);
		}
		assertThat(this.second.prove(afterPassword(null), "000000", false)).isInstanceOf(SignInOutcome.Locked.class);
	}

	@Test
	void aRecoveryCodeWorksOnceAndIsNotReadable() {
		List<String> codes = setUp();
		assertThat(codes).hasSize(10).doesNotHaveDuplicates();
		assertThat(this.jdbc.queryForList("select code_hash from agent_recovery_code", String.class))
			.noneMatch((hash) -> codes.contains(hash));
		String typed = codes.getFirst().toUpperCase(Locale.ROOT).replace('-', ' ');
		assertThat(this.second.prove(afterPassword(null), typed, false)).isInstanceOf(SignInOutcome.Proven.class);
		assertThat(this.second.prove(afterPassword(null), typed, false)).isInstanceOf(SignInOutcome.Refused.class);
		assertThat(this.awa.call(this.own::details).recoveryCodes()).isEqualTo(9);
		List<String> renewed = this.awa.call(() -> this.own.renewRecoveryCodes(codes.get(1)));
		assertThat(this.second.prove(afterPassword(null), codes.get(2), false))
			.isInstanceOf(SignInOutcome.Refused.class);
		this.awa.call(() -> {
			this.own.remove(renewed.getFirst());
			return true;
		});
		assertThat(afterPassword(null).step()).isEqualTo(PendingSignIn.Step.DONE);
	}

	@Test
	void aRememberedDeviceNeedsNoCodeUntilThePasswordIsAnother() {
		List<String> codes = setUp();
		String token = remember(codes.getFirst());
		assertThat(afterPassword(token).step()).isEqualTo(PendingSignIn.Step.DONE);
		assertThat(afterPassword("forged").step()).isEqualTo(PendingSignIn.Step.CODE);
		long device = this.awa.call(this.own::details).devices().getFirst().id();
		this.awa.call(() -> {
			this.own.forget(device);
			return true;
		});
		assertThat(afterPassword(token).step()).isEqualTo(PendingSignIn.Step.CODE);
		String other = remember(codes.get(1));
		assertThatThrownBy(() -> change("wrong", "une phrase toute neuve")).isInstanceOf(InvalidValueException.class);
		assertThatThrownBy(() -> change(TestAgents.PASSWORD, "motdepasse2026"))
			.isInstanceOf(InvalidValueException.class);
		change(TestAgents.PASSWORD, TestAgents.PASSWORD);
		assertThat(afterPassword(other).step()).isEqualTo(PendingSignIn.Step.CODE);
	}

	@Test
	void whoManagesAnAgentTakesALostSecondFactorAway() {
		List<String> codes = setUp();
		String token = remember(codes.getFirst());
		assertThatThrownBy(() -> this.awa.call(() -> reset()))
			.isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
		Caller.system().call(this::reset);
		assertThat(afterPassword(token).step()).isEqualTo(PendingSignIn.Step.DONE);
		assertThat(this.awa.call(this.own::details).recoveryCodes()).isZero();
	}

	@Test
	void whoManagesElsewhereTakesNoSecondFactorAway() {
		setUp();
		long here = organization("Ici");
		Caller region = agent("region@example.org", ShippedRole.ADMINISTRATOR, here);
		assertThatThrownBy(() -> region.call(this::reset)).isInstanceOf(DomainException.class);
		assertThat(afterPassword(null).step()).isEqualTo(PendingSignIn.Step.CODE);
		this.jdbc.update("update agent_assignment set organization_id = ? where agent_id = ?", here,
				this.awa.agentId());
		this.jdbc.update("update access_version set version = version + 1");
		region.call(this::reset);
		assertThat(afterPassword(null).step()).isEqualTo(PendingSignIn.Step.DONE);
	}

	private Caller agent(String email, ShippedRole role, long organizationId) {
		long id = new TestAgents(this.agents, this.roles)
			.letIn(email, email, Locale.FRENCH,
					Caller.system()
						.call(() -> List.of(AssignmentDraft.in(this.roles.shipped(role).id(), organizationId))))
			.id();
		return new Caller(email, Origin.CONSOLE, Locale.FRENCH, id);
	}

	private long organization(String name) {
		return Caller.system().call(() -> this.organizations.create(OrganizationDraft.named(name), null)).id();
	}

	@Test
	void theSecretIsEncryptedUnderAKeyOfItsOwnerAlone() throws IOException {
		NewSecondFactor factor = this.awa.call(this.own::prepare);
		this.awa.call(() -> this.own.add(factor, TestCodes.code(factor.text(), 0)));
		byte[] kept = this.jdbc.queryForObject("select secret from agent_second_factor", byte[].class);
		assertThat(kept).hasSizeGreaterThan(20);
		assertThat(java.util.HexFormat.of().formatHex(kept))
			.doesNotContain(java.util.HexFormat.of().formatHex(factor.secret()));
		Path key = Path.of(this.properties.data()).resolve(SignInKey.FILE);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
	}

	private boolean reset() {
		this.own.reset(java.util.Objects.requireNonNull(this.awa.agentId()));
		return true;
	}

	private void change(String present, String chosen) {
		Caller.runAs(this.awa, () -> this.password.change(present, chosen));
	}

	private List<String> setUp() {
		NewSecondFactor factor = this.awa.call(this.own::prepare);
		return this.awa.call(() -> this.own.add(factor, TestCodes.code(factor.text(), 0)));
	}

	private String remember(String code) {
		return this.second.remember(proven(this.second.prove(afterPassword(null), code, true)), "Firefox");
	}

	private PendingSignIn afterPassword(@Nullable String device) {
		return proven(this.signIn.password(new SignInAttempt(AWA, TestAgents.PASSWORD, null, device)));
	}

	private static PendingSignIn proven(SignInOutcome outcome) {
		return ((SignInOutcome.Proven) outcome).pending();
	}

}
