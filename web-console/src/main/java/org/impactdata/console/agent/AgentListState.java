package org.impactdata.console.agent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.router.QueryParameters;
import org.impactdata.domain.agent.AgentListQuery;
import org.impactdata.domain.agent.AgentState;
import org.jspecify.annotations.Nullable;

/**
 * What the address says about the list of agents.
 */
record AgentListState(AgentListQuery query) {

	private static final int LONGEST_QUERY = 200;

	static AgentListState of(QueryParameters parameters) {
		String text = parameters.getSingleParameter("q").orElse("").strip();
		return new AgentListState(
				new AgentListQuery((text.length() > LONGEST_QUERY) ? text.substring(0, LONGEST_QUERY) : text,
						parameters.getSingleParameter("role").flatMap(AgentListState::number).orElse(null),
						parameters.getSingleParameter("organisation").flatMap(AgentListState::number).orElse(null),
						parameters.getSingleParameter("etat").flatMap(AgentListState::state).orElse(null)));
	}

	private static Optional<Long> number(String text) {
		return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
	}

	private static Optional<AgentState> state(String name) {
		return Stream.of(AgentState.values()).filter((state) -> name(state).equals(name)).findFirst();
	}

	private static String name(AgentState state) {
		return state.name().toLowerCase(Locale.ROOT);
	}

	QueryParameters parameters() {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		put(parameters, "q", this.query.text().isEmpty() ? null : this.query.text());
		put(parameters, "role", this.query.roleId());
		put(parameters, "organisation", this.query.organizationId());
		AgentState state = this.query.state();
		put(parameters, "etat", (state != null) ? name(state) : null);
		return new QueryParameters(parameters);
	}

	private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
		if (value != null) {
			parameters.put(name, List.of(value.toString()));
		}
	}

	boolean filtered() {
		return !this.query.equals(AgentListQuery.ALL);
	}

}
