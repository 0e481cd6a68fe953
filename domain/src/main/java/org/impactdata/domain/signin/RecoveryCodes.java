package org.impactdata.domain.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes in place of a second factor that is lost, each once. */
@Component
class RecoveryCodes {

	static final int COUNT = 10;

	/** 80 bits: sixteen letters and digits. */
	private static final int BYTES = 10;

	private final JdbcClient jdbc;

	private final SignInKey key;

	RecoveryCodes(JdbcClient jdbc, SignInKey key) {
		this.jdbc = jdbc;
		this.key = key;
	}

	/** New ones in place of those there were; they cannot be read again. */
	List<String> renew(long agentId) {
		remove(agentId);
		List<String> codes = new ArrayList<>();
		for (int i = 0; i < COUNT; i++) {
			String code = Totp.base32(Secrets.random(BYTES)).toLowerCase(Locale.ROOT);
			this.jdbc.sql("insert into agent_recovery_code (agent_id, code_hash) values (?, ?)")
				.params(agentId, hash(agentId, code))
				.update();
			codes.add(code.replaceAll("(.{4})(?!$)", "$1-"));
		}
		return List.copyOf(codes);
	}

	/** Use one up; of two who try at once, one succeeds. */
	boolean use(long agentId, String typed) {
		String code = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
		return this.jdbc
			.sql("update agent_recovery_code set used_at = ? where agent_id = ? and code_hash = ? and used_at is null")
			.params(Timestamp.from(Instant.now()), agentId, hash(agentId, code))
			.update() == 1;
	}

	int left(long agentId) {
		return this.jdbc.sql("select count(*) from agent_recovery_code where agent_id = ? and used_at is null")
			.param(agentId)
			.query(Integer.class)
			.single();
	}

	void remove(long agentId) {
		this.jdbc.sql("delete from agent_recovery_code where agent_id = ?").param(agentId).update();
	}

	private String hash(long agentId, String code) {
		return this.key.sign("recovery-code", agentId + ":" + code);
	}

}
