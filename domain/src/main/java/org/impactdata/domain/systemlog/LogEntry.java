package org.impactdata.domain.systemlog;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A warning or an error.
 *
 * @param id the later, the greater
 * @param recordedAt when
 * @param level how bad
 * @param node in which process, on which machine
 * @param logger by which part of the product
 * @param message what, without secrets
 * @param correlationId shown to the person whom it befell, null when nobody was
 * @param agent who was acting, null when nobody was
 * @param stackTrace where in the code, null when it has none
 * @param times how often the same was logged in a row
 */
public record LogEntry(long id, Instant recordedAt, LogLevel level, String node, String logger, String message,
		@Nullable String correlationId, @Nullable String agent, @Nullable String stackTrace, int times) {
}
