package org.impactdata.domain.signin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.impactdata.domain.access.ClientAddress;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.role.RoleService;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class SignInServiceIntegrationTests {

	private static final String AWA = "awa@example.org";

	@Autowired
	private SignInService signIn;

	@Autowired
	private AgentService agents;

	@Autowired
	private RoleService roles;

	@Autowired
	private Accounts accounts;

	@Autowired
	private SignInLocks locks;

	@Autowired
	private KnownBrowsers browsers;

	@Autowired
	private NextStep nextStep;

	@Autowired
	private SignInJournal journal;

	@Autowired
	private PasswordEncoder encoder;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void letAwaIn() {
		for (String table : List.of("sign_in_lock", "journal", "agent_link", "agent_assignment", "agent")) {
			this.jdbc.update("delete from " + table);
		}
		new TestAgents(this.agents, this.roles).letIn(AWA, "Awa", Locale.FRENCH, ShippedRole.AGENT);
		this.jdbc.update("delete from journal");
	}

	@Test
	void tooManyFailuresLockAnAccountLongerEachTimeWhetherItExistsOrNot() {
		for (String email : List.of(AWA, "nobody@example.org")) {
			for (int i = 0; i < 4; i++) {
				assertThat(attempt(email, "wrong", null)).isInstanceOf(SignInOutcome.Refused.class);
			}
			assertThat(attempt(email, "wrong", null)).isEqualTo(new SignInOutcome.Locked(Duration.ofMinutes(1)));
			assertThat(attempt(email, TestAgents.PASSWORD, null)).isInstanceOf(SignInOutcome.Locked.class);
			for (int minutes : List.of(2, 4, 8, 16, 32, 60, 60)) {
				letTimePass();
				assertThat(attempt(email, "wrong", null))
					.isEqualTo(new SignInOutcome.Locked(Duration.ofMinutes(minutes)));
			}
			letTimePass();
		}
		assertThat(attempt(AWA, TestAgents.PASSWORD, null)).isInstanceOf(SignInOutcome.Proven.class);
		assertThat(attempt(AWA, "wrong", null)).isInstanceOf(SignInOutcome.Refused.class);
		assertThat(actions()).contains("SIGN_IN_REFUSED", "ACCOUNT_LOCKED");
		assertThat(this.jdbc.queryForList("select concat_ws(' ', caller, object_name, changes) from journal",
				String.class))
			.noneSatisfy((row) -> assertThat(row).contains("nobody@"));
	}

	@Test
	void whoFailsElsewhereLocksNobodyOutOfTheirOwnBrowser() {
		PendingSignIn before = proven(attempt(AWA, TestAgents.PASSWORD, null));
		String mark = this.signIn.browserMark(before);
		for (int i = 0; i < 6; i++) {
			attempt(AWA, "wrong", "forged." + mark.substring(mark.indexOf('.') + 1));
		}
		assertThat(attempt(AWA, TestAgents.PASSWORD, null)).isInstanceOf(SignInOutcome.Locked.class);
		assertThat(attempt(AWA, TestAgents.PASSWORD, mark)).isInstanceOf(SignInOutcome.Proven.class);
		for (int i = 0; i < 6; i++) {
			attempt("other@example.org", "wrong", mark);
		}
		assertThat(attempt("other@example.org", "wrong", mark)).isInstanceOf(SignInOutcome.Locked.class);
	}

	@Test
	void anAddressThatTriesManyAccountsIsLockedAndOthersAreNot() {
		for (int i = 0; i < 50; i++) {
			assertThat(from("192.0.2.1", "nobody" + i + "@example.org", "")).isInstanceOfAny(
					SignInOutcome.Refused.class, (i > 0) ? SignInOutcome.Locked.class : SignInOutcome.Refused.class);
		}
		assertThat(from("192.0.2.1", AWA, TestAgents.PASSWORD)).isInstanceOf(SignInOutcome.Locked.class);
		assertThat(from("192.0.2.2", AWA, TestAgents.PASSWORD)).isInstanceOf(SignInOutcome.Proven.class);
	}

	@Test
	void oneHashIsComputedWhoeverIsNamed() {
		letIn("disabled@example.org");
		this.jdbc.update("update agent set enabled = false where email = 'disabled@example.org'");
		letIn("none@example.org");
		this.jdbc.update("update agent set password_hash = null where email = 'none@example.org'");
		AtomicInteger computed = new AtomicInteger();
		SignInService counted = new SignInService(this.accounts, this.locks, this.browsers, this.nextStep, this.journal,
				new Counting(this.encoder, computed));
		counted.password(new SignInAttempt("first@example.org", "x", null, null));
		for (String email : List.of(AWA, "nobody@example.org", "disabled@example.org", "none@example.org")) {
			for (String password : List.of("wrong", TestAgents.PASSWORD, "long".repeat(1000))) {
				computed.set(0);
				counted.password(new SignInAttempt(email, password, null, null));
				assertThat(computed).as(email + " " + password.length()).hasValue(1);
			}
		}
		assertThat(attempt("disabled@example.org", TestAgents.PASSWORD, null))
			.isInstanceOf(SignInOutcome.Refused.class);
		assertThat(attempt("none@example.org", "", null)).isInstanceOf(SignInOutcome.Refused.class);
	}

	@Test
	void aHashOfFormerTimesIsReplacedAtSignIn() {
		String former = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(TestAgents.PASSWORD);
		this.jdbc.update("update agent set password_hash = ? where email = ?", former, AWA);
		attempt(AWA, "wrong", null);
		assertThat(hash()).isEqualTo(former);
		assertThat(attempt(AWA, TestAgents.PASSWORD, null)).isInstanceOf(SignInOutcome.Proven.class);
		assertThat(hash()).startsWith("{pbkdf2-sha256-600k}");
		assertThat(attempt(AWA, TestAgents.PASSWORD, null)).isInstanceOf(SignInOutcome.Proven.class);
	}

	@Test
	void comingInAndGoingAreKeptInTheJournal() {
		long agent = ClientAddress.get("192.0.2.7",
				() -> this.signIn.complete(proven(attempt(AWA, TestAgents.PASSWORD, null))).orElseThrow());
		this.signIn.signedOut(agent);
		assertThat(actions()).containsExactly("SIGNED_IN", "SIGNED_OUT");
		assertThat(this.jdbc.queryForObject("select address from journal where action = 'SIGNED_IN'", String.class))
			.isEqualTo("192.0.2.7");
		assertThat(this.jdbc.queryForObject("select signed_in_at is not null from agent where id = ?", Boolean.class,
				agent))
			.isTrue();
	}

	@Test
	void whoIsDisabledOnTheWayInDoesNotComeIn() {
		PendingSignIn pending = proven(attempt(AWA, TestAgents.PASSWORD, null));
		this.jdbc.update("update agent set enabled = false");
		assertThat(this.signIn.complete(pending)).isEmpty();
	}

	private void letIn(String email) {
		new TestAgents(this.agents, this.roles).letIn(email, email, Locale.FRENCH, ShippedRole.AGENT);
	}

	private void letTimePass() {
		this.jdbc.update("update sign_in_lock set locked_until = failed_at where locked_until is not null");
	}

	private SignInOutcome attempt(String email, String password, @Nullable String browser) {
		return this.signIn.password(new SignInAttempt(email, password, browser, null));
	}

	private SignInOutcome from(String address, String email, String password) {
		return ClientAddress.get(address, () -> attempt(email, password, null));
	}

	private static PendingSignIn proven(SignInOutcome outcome) {
		return ((SignInOutcome.Proven) outcome).pending();
	}

	private List<String> actions() {
		return this.jdbc.queryForList("select action from journal order by id", String.class);
	}

	private @Nullable String hash() {
		return this.jdbc.queryForObject("select password_hash from agent where email = ?", String.class, AWA);
	}

	private record Counting(PasswordEncoder encoder, AtomicInteger computed) implements PasswordEncoder {

		@Override
		public @Nullable String encode(@Nullable CharSequence password) {
			return this.encoder.encode(password);
		}

		@Override
		public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
			this.computed.incrementAndGet();
			return this.encoder.matches(password, hash);
		}

		@Override
		public boolean upgradeEncoding(@Nullable String hash) {
			return this.encoder.upgradeEncoding(hash);
		}

	}

}
