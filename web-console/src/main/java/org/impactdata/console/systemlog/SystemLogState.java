package org.impactdata.console.systemlog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.router.QueryParameters;
import org.impactdata.domain.systemlog.LogLevel;
import org.impactdata.domain.systemlog.LogQuery;
import org.jspecify.annotations.Nullable;

/**
 * What the address says about the list.
 *
 * @param text what was typed into the search box
 * @param level null for both
 * @param from first day, null for the beginning
 * @param to last day, null for today
 */
record SystemLogState(String text, @Nullable LogLevel level, @Nullable LocalDate from, @Nullable LocalDate to) {

	static SystemLogState of(QueryParameters parameters) {
		return new SystemLogState(parameters.getSingleParameter("q").orElse(""),
				parameters.getSingleParameter("level").flatMap(SystemLogState::level).orElse(null),
				parameters.getSingleParameter("from").flatMap(SystemLogState::day).orElse(null),
				parameters.getSingleParameter("to").flatMap(SystemLogState::day).orElse(null));
	}

	private static Optional<LogLevel> level(String name) {
		return Arrays.stream(LogLevel.values()).filter((level) -> level.name().equals(name)).findFirst();
	}

	private static Optional<LocalDate> day(String text) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	LogQuery query(int limit) {
		return new LogQuery(this.text, this.level, this.from, this.to, null, limit);
	}

	QueryParameters parameters() {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		if (!this.text.isBlank()) {
			parameters.put("q", List.of(this.text));
		}
		put(parameters, "level", this.level);
		put(parameters, "from", this.from);
		put(parameters, "to", this.to);
		return new QueryParameters(parameters);
	}

	private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
		if (value != null) {
			parameters.put(name, List.of(value.toString()));
		}
	}

}
