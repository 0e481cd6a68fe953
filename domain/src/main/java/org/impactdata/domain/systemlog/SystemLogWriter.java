package org.impactdata.domain.systemlog;

import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.impactdata.domain.ImpactProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what the appender takes to the database, on a thread of its own, and removes
 * what is older or more than is to be kept. While the database is away, what is at hand
 * waits for it.
 */
@Component
class SystemLogWriter implements SmartLifecycle {

	private static final int BATCH = 100;

	private static final long PATIENCE = 500;

	private static final Duration BETWEEN_PURGES = Duration.ofHours(1);

	private final JdbcClient jdbc;

	private final ImpactProperties.SystemLog settings;

	private final String node = node();

	private final Thread thread = Thread.ofPlatform().daemon().name("system-log").unstarted(this::keep);

	private final SystemLogAppender appender = new SystemLogAppender(this.thread);

	private volatile boolean running;

	private Instant purgedAt = Instant.EPOCH;

	private @Nullable LoggedEvent last;

	private long lastId;

	SystemLogWriter(JdbcClient jdbc, ImpactProperties properties) {
		this.jdbc = jdbc;
		this.settings = properties.systemLog();
	}

	@Override
	public void start() {
		if (this.thread.getState() == Thread.State.NEW
				&& LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
			this.running = true;
			this.appender.setContext(context);
			this.appender.start();
			context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(this.appender);
			this.thread.start();
		}
	}

	private void keep() {
		Deque<LoggedEvent> waiting = new ArrayDeque<>();
		try {
			while (this.running || !waiting.isEmpty()) {
				if (waiting.isEmpty()) {
					waiting.addAll(this.appender.take(PATIENCE, BATCH));
				}
				if (!write(waiting)) {
					if (!this.running) {
						return;
					}
					Thread.sleep(10 * PATIENCE);
				}
			}
			waiting.addAll(this.appender.take(0, BATCH));
			write(waiting);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Writes what waits, one after the other; tells whether the database was there. */
	private boolean write(Deque<LoggedEvent> waiting) {
		try {
			while (!waiting.isEmpty()) {
				writeOrDrop(waiting.getFirst());
				waiting.removeFirst();
			}
			long dropped = this.appender.takeDropped();
			if (dropped > 0) {
				tellDropped(dropped);
			}
			if (Instant.now().isAfter(this.purgedAt.plus(BETWEEN_PURGES))) {
				purge();
			}
			return true;
		}
		catch (RuntimeException ex) {
			// Logging it here would never end; the log file has what led to it.
			return false;
		}
	}

	/** What the database will never take must not hold up what comes after it. */
	private void writeOrDrop(LoggedEvent event) {
		try {
			write(event);
		}
		catch (DataIntegrityViolationException ex) {
			this.appender.drop(1);
		}
	}

	private void tellDropped(long dropped) {
		try {
			insert(new LoggedEvent(Instant.now(), LogLevel.WARN, getClass().getName(),
					dropped + " more warnings and errors could not be kept; see the log file", null, null, null));
		}
		catch (RuntimeException ex) {
			this.appender.drop(dropped);
			throw ex;
		}
	}

	private void write(LoggedEvent event) {
		if (event.repeats(this.last)
				&& this.jdbc.sql("update system_log set times = times + 1, recorded_at = ? where id = ?")
					.params(Timestamp.from(event.at()), this.lastId)
					.update() == 1) {
			return;
		}
		this.lastId = insert(event);
		this.last = event;
	}

	private long insert(LoggedEvent event) {
		var key = new org.springframework.jdbc.support.GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into system_log (recorded_at, level, node, logger, message, correlation_id, agent, stack_trace)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.param(Timestamp.from(event.at()))
			.param(event.level().name())
			.param(this.node)
			.param(event.logger())
			.param(event.message())
			.param(event.correlationId())
			.param(event.agent())
			.param(event.stackTrace())
			.update(key, "id");
		Number id = key.getKey();
		return (id != null) ? id.longValue() : 0;
	}

	/** Any node may do it, at any time. */
	private void purge() {
		int removed;
		do {
			removed = this.jdbc.sql("""
					delete from system_log where recorded_at < ? or id <= (
					    select last from (select max(id) - ? as last from system_log) newest) limit 10000""")
				.params(Timestamp.from(Instant.now().minus(this.settings.retention())), this.settings.most())
				.update();
		}
		while (removed == 10_000);
		this.purgedAt = Instant.now();
	}

	@Override
	public void stop() {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
			context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(this.appender);
		}
		this.running = false;
		try {
			this.thread.join(4 * PATIENCE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private static String node() {
		String process = ":" + ManagementFactory.getRuntimeMXBean().getPid();
		try {
			return InetAddress.getLocalHost().getHostName() + process;
		}
		catch (UnknownHostException ex) {
			return "localhost" + process;
		}
	}

}
