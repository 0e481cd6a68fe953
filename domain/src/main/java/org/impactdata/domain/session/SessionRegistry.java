package org.impactdata.domain.session;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.access.ClientAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters sessions and watches over them, for whoever holds them: a console. What agents
 * see and end goes through {@link SessionService}. All times are the database's, as nodes
 * may differ.
 */
@Component
@Transactional
public class SessionRegistry {

	private static final Duration SEEN_TO = Duration.ofSeconds(30);

	private static final int FEW = 200;

	private static final int MANY = 5_000;

	private static final String STATE = """
			select s.id, s.end_reason, g.enabled,
			    s.seen_at < utc_timestamp(6) - interval :idle microsecond as idle,
			    s.created_at < utc_timestamp(6) - interval :longest microsecond as too_long
			from agent_session s join agent g on g.id = s.agent_id
			""";

	private final JdbcClient jdbc;

	private final SessionEnding ending;

	private final ImpactProperties.Sessions settings;

	SessionRegistry(JdbcClient jdbc, SessionEnding ending, ImpactProperties properties) {
		this.jdbc = jdbc;
		this.ending = ending;
		this.settings = properties.session();
	}

	/**
	 * Enter a session of an agent who has just signed in.
	 * @param userAgent what the browser says of itself, null when it says nothing
	 * @param node id of the process that holds the session
	 */
	public UUID open(long agentId, @Nullable String userAgent, String node) {
		UUID id = UUID.randomUUID();
		Device device = Device.of(userAgent);
		this.jdbc.sql("""
				insert into agent_session (id, agent_id, created_at, seen_at, address, browser, platform, node_id)
				values (?, ?, utc_timestamp(6), utc_timestamp(6), ?, ?, ?, ?)""")
			.params(id.toString(), agentId)
			.param(ClientAddress.current())
			.param(device.browser())
			.param(device.platform())
			.param(node)
			.update();
		return id;
	}

	/**
	 * Those that have ended, and why; limits that have passed are noted by it.
	 * @param held ids of sessions that a node holds
	 */
	public Map<UUID, SessionEnd> ended(Collection<UUID> held) {
		if (held.isEmpty()) {
			return Map.of();
		}
		Map<UUID, SessionEnd> ended = new HashMap<>();
		held.forEach((id) -> ended.put(id, SessionEnd.AGENT_DELETED));
		withLimits(STATE + "where s.id in (:held)").param("held", held.stream().map(UUID::toString).toList())
			.query((row, number) -> new State(row.getString("id"), row.getString("end_reason"),
					row.getBoolean("enabled"), row.getBoolean("idle"), row.getBoolean("too_long")))
			.list()
			.forEach((state) -> note(state).ifPresentOrElse((why) -> ended.put(state.uuid(), why),
					() -> ended.remove(state.uuid())));
		return ended;
	}

	/** End those beyond their limits that nobody holds any more. */
	public void sweep() {
		withLimits(STATE + "where s.ended_at is null and (not g.enabled "
				+ "or s.seen_at < utc_timestamp(6) - interval :idle microsecond "
				+ "or s.created_at < utc_timestamp(6) - interval :longest microsecond) limit " + FEW)
			.query((row, number) -> new State(row.getString("id"), null, row.getBoolean("enabled"),
					row.getBoolean("idle"), row.getBoolean("too_long")))
			.list()
			.forEach(this::note);
	}

	private JdbcClient.StatementSpec withLimits(String sql) {
		return this.jdbc.sql(sql)
			.param("idle", micros(this.settings.idle()))
			.param("longest", micros(this.settings.longest()));
	}

	private Optional<SessionEnd> note(State state) {
		Optional<SessionEnd> why = state.why();
		if (state.endReason() == null) {
			why.ifPresent((end) -> this.ending.end(state.uuid(), end));
		}
		return why;
	}

	/** Forget those that ended long ago. */
	public void purge() {
		this.jdbc
			.sql("delete from agent_session where ended_at < utc_timestamp(6) - interval ? microsecond limit " + MANY)
			.param(micros(this.settings.kept()))
			.update();
	}

	/** Note that the agent does something in it. */
	public void seen(UUID id) {
		this.jdbc
			.sql("update agent_session set seen_at = utc_timestamp(6) where id = ? and ended_at is null "
					+ "and seen_at < utc_timestamp(6) - interval ? microsecond")
			.params(id.toString(), micros(seenTo()))
			.update();
	}

	/** The least time between two notes of what an agent does. */
	public Duration seenTo() {
		Duration quarter = this.settings.idle().dividedBy(4);
		return (quarter.compareTo(SEEN_TO) < 0) ? quarter : SEEN_TO;
	}

	/** End one whose holder lets it go; without effect on one that has ended. */
	public void end(UUID id, SessionEnd why) {
		this.ending.end(id, why);
	}

	private static long micros(Duration duration) {
		return duration.toNanos() / 1_000;
	}

	/** How a session stands. */
	private record State(String id, @Nullable String endReason, boolean enabled, boolean idle, boolean tooLong) {

		UUID uuid() {
			return UUID.fromString(this.id);
		}

		Optional<SessionEnd> why() {
			if (this.endReason != null) {
				return Optional.of(SessionEnd.of(this.endReason).orElse(SessionEnd.AGENT_DELETED));
			}
			if (!this.enabled) {
				return Optional.of(SessionEnd.AGENT_DISABLED);
			}
			if (this.tooLong) {
				return Optional.of(SessionEnd.TOO_LONG);
			}
			return this.idle ? Optional.of(SessionEnd.IDLE) : Optional.empty();
		}

	}

}
