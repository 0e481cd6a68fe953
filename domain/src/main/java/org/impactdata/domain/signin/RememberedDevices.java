package org.impactdata.domain.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.impactdata.domain.access.ClientAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which browsers are remembered; only the hash of a token is kept. */
@Component
class RememberedDevices {

	private static final int LONGEST_BROWSER = 255;

	private final JdbcClient jdbc;

	private final SignInProperties settings;

	RememberedDevices(JdbcClient jdbc, SignInProperties settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/** The token by which the browser is known again. */
	String add(long agentId, String browser) {
		String token = Secrets.token();
		Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
		this.jdbc.sql("delete from agent_device where agent_id = ? and expires_at < ?")
			.params(agentId, Timestamp.from(now))
			.update();
		this.jdbc.sql("""
				insert into agent_device (agent_id, token_hash, browser, address, created_at, used_at, expires_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.param(agentId)
			.param(Secrets.sha256(token))
			.param((browser.length() <= LONGEST_BROWSER) ? browser : browser.substring(0, LONGEST_BROWSER))
			.param(ClientAddress.current())
			.param(Timestamp.from(now))
			.param(Timestamp.from(now))
			.param(Timestamp.from(now.plus(this.settings.remembered())))
			.update();
		return token;
	}

	boolean isKnown(long agentId, @Nullable String token) {
		Timestamp now = Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MICROS));
		return token != null && this.jdbc
			.sql("update agent_device set used_at = ? where agent_id = ? and token_hash = ? and expires_at > ?")
			.params(now, agentId, Secrets.sha256(token), now)
			.update() == 1;
	}

	List<RememberedDevice> of(long agentId) {
		return this.jdbc.sql("select * from agent_device where agent_id = ? and expires_at > ? order by id desc")
			.params(agentId, Timestamp.from(Instant.now()))
			.query(RememberedDevices::device)
			.list();
	}

	boolean forget(long agentId, long device) {
		return this.jdbc.sql("delete from agent_device where agent_id = ? and id = ?")
			.params(agentId, device)
			.update() == 1;
	}

	void forgetAll(long agentId) {
		this.jdbc.sql("delete from agent_device where agent_id = ?").param(agentId).update();
	}

	@EventListener
	void passwordChanged(PasswordChanged event) {
		forgetAll(event.agentId());
	}

	private static RememberedDevice device(ResultSet row, int number) throws SQLException {
		return new RememberedDevice(row.getLong("id"), row.getString("browser"), row.getString("address"),
				row.getTimestamp("used_at").toInstant(), row.getTimestamp("expires_at").toInstant());
	}

}
