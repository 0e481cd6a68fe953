package org.impactdata.console.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.router.QueryParameters;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalObject;
import org.impactdata.domain.audit.JournalQuery;
import org.jspecify.annotations.Nullable;

/**
 * What the address says about the journal's screen.
 *
 * @param query which rows
 * @param entry id of the row shown beside, null for none
 * @param export run of the export shown above, null for none
 */
record JournalState(JournalQuery query, @Nullable Long entry, @Nullable Long export) {

	static final JournalState ALL = new JournalState(JournalQuery.ALL, null, null);

	/** What can not be understood is left out. */
	static JournalState of(QueryParameters parameters) {
		JournalQuery query = new JournalQuery(number(parameters, "agent"), kinds(parameters),
				parameters.getSingleParameter("q").orElse(""), constant(parameters, "action", JournalAction.values()),
				date(parameters, "from"), date(parameters, "to"),
				parameters.getSingleParameter("refusals").filter("only"::equals).isPresent());
		return new JournalState(query, number(parameters, "entry"), number(parameters, "export"));
	}

	JournalState with(JournalQuery other) {
		return new JournalState(other, this.entry, this.export);
	}

	JournalState withEntry(@Nullable Long other) {
		return new JournalState(this.query, other, this.export);
	}

	JournalState withExport(@Nullable Long other) {
		return new JournalState(this.query, this.entry, other);
	}

	QueryParameters parameters() {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		put(parameters, "agent", this.query.agentId());
		put(parameters, "object", this.query.kinds().stream().findFirst().map(JournalState::name).orElse(null));
		put(parameters, "q", this.query.text().isEmpty() ? null : this.query.text());
		put(parameters, "action", name(this.query.action()));
		put(parameters, "from", this.query.from());
		put(parameters, "to", this.query.to());
		put(parameters, "refusals", this.query.refusals() ? "only" : null);
		put(parameters, "entry", this.entry);
		put(parameters, "export", this.export);
		return new QueryParameters(parameters);
	}

	private static Set<JournalObject.Kind> kinds(QueryParameters parameters) {
		JournalObject.Kind kind = constant(parameters, "object", JournalObject.Kind.values());
		return (kind != null) ? Set.of(kind) : Set.of();
	}

	private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
		if (value != null) {
			parameters.put(name, List.of(value.toString()));
		}
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name().toLowerCase(Locale.ROOT) : null;
	}

	private static @Nullable Long number(QueryParameters parameters, String name) {
		Optional<Long> number = parameters.getSingleParameter(name)
			.filter((text) -> text.matches("\\d{1,18}"))
			.map(Long::valueOf);
		return number.isPresent() ? number.get() : null;
	}

	private static <E extends Enum<E>> @Nullable E constant(QueryParameters parameters, String name, E[] constants) {
		String asked = parameters.getSingleParameter(name).orElse("");
		Optional<E> found = Arrays.stream(constants).filter((constant) -> asked.equals(name(constant))).findFirst();
		return found.isPresent() ? found.get() : null;
	}

	private static @Nullable LocalDate date(QueryParameters parameters, String name) {
		try {
			Optional<String> text = parameters.getSingleParameter(name)
				.filter((day) -> day.matches("\\d{4}-\\d\\d-\\d\\d"));
			return text.isPresent() ? LocalDate.parse(text.get()) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
