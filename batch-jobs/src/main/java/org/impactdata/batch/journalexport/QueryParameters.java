package org.impactdata.batch.journalexport;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalObject;
import org.impactdata.domain.audit.JournalQuery;
import org.jspecify.annotations.Nullable;

/** Carries a query of the journal in the parameters of a run. */
final class QueryParameters {

	static final String AGENT = "agent";

	static final String OBJECTS = "objects";

	static final String TEXT = "text";

	static final String ACTION = "action";

	static final String FROM = "from";

	static final String TO = "to";

	static final String REFUSALS = "refusals";

	private QueryParameters() {
	}

	/** Only what is asked for. */
	static Map<String, String> of(JournalQuery query) {
		Map<String, String> parameters = new LinkedHashMap<>();
		put(parameters, AGENT, query.agentId());
		put(parameters, OBJECTS, query.kinds().isEmpty() ? null
				: query.kinds().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
		put(parameters, TEXT, query.text().isEmpty() ? null : query.text());
		put(parameters, ACTION, query.action());
		put(parameters, FROM, query.from());
		put(parameters, TO, query.to());
		put(parameters, REFUSALS, query.refusals() ? Boolean.TRUE : null);
		return parameters;
	}

	/**
	 * The query again.
	 * @param parameters each by its name, empty for what was not asked
	 * @throws IllegalArgumentException when a kind of object is unknown
	 */
	static JournalQuery query(UnaryOperator<String> parameters) {
		Set<JournalObject.Kind> kinds = Arrays.stream(parameters.apply(OBJECTS).split(","))
			.filter((name) -> !name.isBlank())
			.map((name) -> JournalObject.Kind.valueOf(name.strip()))
			.collect(Collectors.toSet());
		return new JournalQuery(value(parameters.apply(AGENT), Long::valueOf), kinds, parameters.apply(TEXT),
				value(parameters.apply(ACTION), JournalAction::valueOf),
				value(parameters.apply(FROM), LocalDate::parse), value(parameters.apply(TO), LocalDate::parse),
				Boolean.parseBoolean(parameters.apply(REFUSALS)));
	}

	private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
		if (value != null) {
			parameters.put(name, value.toString());
		}
	}

	private static <T> @Nullable T value(String text, Function<String, T> reading) {
		return text.isEmpty() ? null : reading.apply(text);
	}

}
