package org.impactdata.domain.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

import org.impactdata.domain.access.SecondFactorProof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps second factors, encrypted. */
@Component
class SecondFactors implements SecondFactorProof {

	private final JdbcClient jdbc;

	private final SignInKey key;

	private final SignInProperties settings;

	SecondFactors(JdbcClient jdbc, SignInKey key, SignInProperties settings) {
		this.jdbc = jdbc;
		this.key = key;
		this.settings = settings;
	}

	@Override
	public boolean isGiven(long agentId) {
		return this.settings.oidc().provesSecondFactor() || exists(agentId);
	}

	boolean exists(long agentId) {
		return this.jdbc.sql("select exists (select 1 from agent_second_factor where agent_id = ?)")
			.param(agentId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Keep one, if the code is of it.
	 * @return whether it was
	 */
	boolean add(long agentId, NewSecondFactor factor, String code) {
		OptionalLong step = Totp.accept(factor.secret(), digits(code), Instant.now(), 0);
		step.ifPresent((accepted) -> this.jdbc
			.sql("insert into agent_second_factor (agent_id, secret, last_step, created_at) values (?, ?, ?, ?)")
			.param(agentId)
			.param(this.key.encrypt(agentId, factor.secret()))
			.param(accepted)
			.param(Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MICROS)))
			.update());
		return step.isPresent();
	}

	/** Use a code up; of two who give the same one, one succeeds. */
	boolean use(long agentId, String code) {
		return this.jdbc.sql("select secret, last_step from agent_second_factor where agent_id = ? for update")
			.param(agentId)
			.query((row, number) -> Totp.accept(this.key.decrypt(agentId, row.getBytes("secret")), digits(code),
					Instant.now(), row.getLong("last_step")))
			.optional()
			.filter(OptionalLong::isPresent)
			.map((step) -> this.jdbc.sql("update agent_second_factor set last_step = ? where agent_id = ?")
				.params(step.getAsLong(), agentId)
				.update() == 1)
			.orElse(false);
	}

	boolean remove(long agentId) {
		return this.jdbc.sql("delete from agent_second_factor where agent_id = ?").param(agentId).update() == 1;
	}

	private static String digits(String code) {
		return code.replaceAll("\\s", "");
	}

}
