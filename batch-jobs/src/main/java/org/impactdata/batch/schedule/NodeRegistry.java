package org.impactdata.batch.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.impactdata.batch.BatchProperties;
import org.impactdata.batch.NodeKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The processes that work on this database, each with its sign of life. */
@Component
public class NodeRegistry {

	private final JdbcClient jdbc;

	private final BatchProperties properties;

	private final String id;

	private final String host = Machine.name();

	private final long pid = ProcessHandle.current().pid();

	NodeRegistry(JdbcClient jdbc, BatchProperties properties) {
		this.jdbc = jdbc;
		this.properties = properties;
		this.id = properties.node().kind().name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
	}

	/** Id of this process. */
	public String id() {
		return this.id;
	}

	/** Enters this process, or renews its sign of life. */
	void beat() {
		this.jdbc.sql("""
				insert into node (id, kind, host, pid, runs_jobs, started_at, seen_at)
				values (?, ?, ?, ?, ?, utc_timestamp(6), utc_timestamp(6))
				on duplicate key update seen_at = values(seen_at)""")
			.params(this.id, this.properties.node().kind().name(), this.host, this.pid, runsJobs())
			.update();
	}

	/** Whether this process fires any run, not only one it waits for. */
	boolean runsJobs() {
		return this.properties.scheduler().enabled() && this.properties.node().kind() != NodeKind.SHELL;
	}

	void leave() {
		remove(this.id);
	}

	void remove(String node) {
		this.jdbc.sql("delete from node where id = ?").param(node).update();
	}

	/** Every process known, the living and the dead. */
	public List<Node> nodes() {
		return this.jdbc.sql("""
				select id, kind, host, pid, runs_jobs, started_at, seen_at,
				    timestampdiff(second, seen_at, utc_timestamp(6)) silent
				from node order by started_at""").query((row, number) -> {
			Instant started = instant(row.getObject("started_at", LocalDateTime.class));
			return new Node(row.getString("id"), NodeKind.valueOf(row.getString("kind")), row.getString("host"),
					row.getLong("pid"), row.getBoolean("runs_jobs"), started,
					instant(row.getObject("seen_at", LocalDateTime.class)),
					life(row.getString("host"), row.getLong("pid"), started, row.getLong("silent")));
		}).list();
	}

	/** Whether a living process fires any run, this one included. */
	public boolean anyRunsJobs() {
		return runsJobs() || nodes().stream().anyMatch((node) -> node.runsJobs() && node.life() == Life.ALIVE);
	}

	/** Whether a process is certainly no longer there. */
	public boolean gone(String node) {
		return nodes().stream().noneMatch((each) -> each.id().equals(node) && each.life() != Life.DEAD);
	}

	private Life life(String host, long pid, Instant started, long silentSeconds) {
		if (host.equals(this.host)) {
			return Machine.alive(pid, started) ? Life.ALIVE : Life.DEAD;
		}
		return (silentSeconds <= this.properties.node().goneAfter().toSeconds()) ? Life.ALIVE : Life.SILENT;
	}

	private static Instant instant(LocalDateTime time) {
		return time.toInstant(ZoneOffset.UTC);
	}

	/** What is known of a process. */
	public enum Life {

		/** Seen lately, or alive on this machine. */
		ALIVE,

		/** On another machine and silent for too long. */
		SILENT,

		/** On this machine and certainly ended. */
		DEAD

	}

	/**
	 * One process.
	 *
	 * @param runsJobs whether it fires any run
	 * @param seenAt its last sign of life, by the database's clock
	 */
	public record Node(String id, NodeKind kind, String host, long pid, boolean runsJobs, Instant startedAt,
			Instant seenAt, Life life) {
	}

}
