package org.impactdata.domain.agent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.impactdata.domain.ImpactProperties;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes, finds and uses up links; only the hash of a token is kept. */
@Component
class AccessLinks {

	private static final int TOKEN_BYTES = 32;

	private static final int LONGEST_TOKEN = 100;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final ImpactProperties.Agents settings;

	AccessLinks(JdbcClient jdbc, ImpactProperties properties) {
		this.jdbc = jdbc;
		this.settings = properties.agent();
	}

	/** A new link; those the agent had before stop working. */
	AccessLink create(Agent agent) {
		byte[] secret = new byte[TOKEN_BYTES];
		this.random.nextBytes(secret);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
		Instant expiresAt = now.plus(this.settings.linkLifetime());
		withdraw(agent.id());
		this.jdbc.sql("insert into agent_link (agent_id, token_hash, created_at, expires_at) values (?, ?, ?, ?)")
			.params(agent.id(), hash(token), Timestamp.from(now), Timestamp.from(expiresAt))
			.update();
		return new AccessLink(agent.email(), token, expiresAt);
	}

	/** Make the links of an agent stop working. */
	void withdraw(long agentId) {
		this.jdbc.sql("delete from agent_link where agent_id = ? and used_at is null").param(agentId).update();
	}

	/** Whether a link was made for an agent after that moment. */
	boolean madeSince(long agentId, Instant moment) {
		return this.jdbc.sql("select exists (select 1 from agent_link where agent_id = ? and created_at > ?)")
			.params(agentId, Timestamp.from(moment))
			.query(Boolean.class)
			.single();
	}

	/** Id of the agent whose link it is, as long as it works. */
	Optional<Long> find(String token) {
		return this.jdbc
			.sql("select agent_id from agent_link where token_hash = ? and used_at is null " + "and expires_at > ?")
			.params(hash(token), Timestamp.from(Instant.now()))
			.query(Long.class)
			.optional();
	}

	/** Use a link up; of two who try at once, one succeeds. */
	Optional<Long> use(String token) {
		Optional<Long> agent = find(token);
		Timestamp now = Timestamp.from(Instant.now());
		int used = this.jdbc
			.sql("update agent_link set used_at = ? where token_hash = ? and used_at is null and expires_at > ?")
			.params(now, hash(token), now)
			.update();
		return (used == 1) ? agent : Optional.empty();
	}

	private static String hash(String token) {
		String bounded = (token.length() <= LONGEST_TOKEN) ? token : token.substring(0, LONGEST_TOKEN);
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(bounded.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
