package org.impactdata.domain.systemlog;

import java.time.Instant;
import java.util.Objects;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import org.impactdata.domain.access.AgentPrincipal;
import org.impactdata.domain.access.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is kept of a logged event, cut to what the table holds. */
record LoggedEvent(Instant at, LogLevel level, String logger, String message, @Nullable String correlationId,
		@Nullable String agent, @Nullable String stackTrace) {

	private static final int LONGEST_MESSAGE = 2_000;

	private static final int LONGEST_TRACE = 16_000;

	private static final int LONGEST_NAME = 190;

	private static final int LONGEST_AGENT = 120;

	/** To be called on the thread that logs. */
	static LoggedEvent of(ILoggingEvent event) {
		String trace = (event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy())
				: null;
		return new LoggedEvent(Instant.ofEpochMilli(event.getTimeStamp()),
				event.getLevel().isGreaterOrEqual(Level.ERROR) ? LogLevel.ERROR : LogLevel.WARN,
				cut(event.getLoggerName(), LONGEST_NAME),
				cut(Scrubber.scrub(Objects.toString(event.getFormattedMessage(), "")), LONGEST_MESSAGE),
				event.getMDCPropertyMap().get(CorrelationId.KEY), cutName(acting()),
				(trace != null) ? cut(Scrubber.scrub(trace), LONGEST_TRACE) : null);
	}

	/** Whether the other says nothing new. */
	boolean repeats(@Nullable LoggedEvent other) {
		return other != null && this.level == other.level && this.logger.equals(other.logger)
				&& this.message.equals(other.message) && Objects.equals(this.correlationId, other.correlationId)
				&& Objects.equals(this.agent, other.agent);
	}

	private static @Nullable String acting() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		Object principal = (authentication != null) ? authentication.getPrincipal() : null;
		return switch (principal) {
			case AgentPrincipal agent -> agent.displayName();
			case Caller caller -> caller.name();
			case null, default -> null;
		};
	}

	private static @Nullable String cutName(@Nullable String name) {
		return (name != null) ? cut(name, LONGEST_AGENT) : null;
	}

	private static String cut(String text, int longest) {
		return (text.length() <= longest) ? text : text.substring(0, longest - 1) + "…";
	}

}
