package org.impactdata.console.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.impactdata.batch.BatchJobsApplication;
import org.impactdata.console.benchmark.SearchQueries.Typed;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.adherent.AdherentListQuery;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.AdherentSort;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;
import org.impactdata.domain.search.AdherentSearch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Times what agents ask who see everything and what others ask who see some
 * organisations, in turn, so that all have the same machine; then what it costs to ask
 * for rights and to keep a journal.
 */
final class ScopeBenchmark {

	private static final int LIMIT = 50;

	private static final int COUNTS = 5;

	/** More than the service remembers a count, in milliseconds. */
	private static final int FORGETTING = 2_100;

	private static final int RIGHTS = 2_000;

	private static final List<AdherentSort> SORTS = List.of(AdherentSort.NAME, AdherentSort.CITY, AdherentSort.JOINED,
			AdherentSort.IDENTIFIANT);

	private final AdherentService service;

	private final CallerAccess access;

	private final List<Viewer> viewers = new ArrayList<>();

	private final List<String> json = new ArrayList<>();

	private ScopeBenchmark(AdherentService service, CallerAccess access) {
		this.service = service;
		this.access = access;
	}

	/**
	 * An agent.
	 *
	 * @param organizations how many, as text
	 * @param total adherents in scope
	 */
	private record Viewer(String organizations, Caller caller, long total) {
	}

	/** Asks as an agent, for the nth time. */
	@FunctionalInterface
	private interface Asking {

		void ask(Viewer viewer, int number);

	}

	/**
	 * Prints figures, and last an object in JSON.
	 * @param arguments data folder, file of the adherents, number of questions of each
	 * kind, seed, then for each agent the ids of organisations, parted by commas, behind
	 * a name and an equals sign
	 */
	public static void main(String[] arguments) throws Exception {
		int count = Integer.parseInt(arguments[2]);
		SearchQueries source = new SearchQueries(Path.of(arguments[1]), 10_000, Long.parseLong(arguments[3]));
		try (ConfigurableApplicationContext context = start(arguments[0])) {
			while (!context.getBean(AdherentSearch.class).ready()) {
				Thread.sleep(100);
			}
			ScopeBenchmark benchmark = new ScopeBenchmark(context.getBean(AdherentService.class),
					context.getBean(CallerAccess.class));
			benchmark.letIn(context, arguments);
			benchmark.lists(count);
			benchmark.counts();
			benchmark.searches(source, 5 * count);
			benchmark.rights();
			benchmark.json.addAll(JournalCost.measure(context, 3 * count));
			System.out.println('{' + String.join(",", benchmark.json) + '}');
		}
		System.exit(0);
	}

	private static ConfigurableApplicationContext start(String data) {
		return new SpringApplicationBuilder(BatchJobsApplication.class).web(WebApplicationType.NONE)
			.run("--impact.data=" + data, "--impact.node.kind=SHELL", "--logging.threshold.console=OFF",
					"--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
							+ "com.vaadin.flow.spring.SpringSecurityAutoConfiguration");
	}

	private void letIn(ConfigurableApplicationContext context, String[] arguments) {
		RoleService roles = context.getBean(RoleService.class);
		long role = Caller.system().call(() -> roles.shipped(ShippedRole.MANAGER)).id();
		letIn(context, "all", List.of(AssignmentDraft.everywhere(role)));
		for (int i = 4; i < arguments.length; i++) {
			String[] parts = arguments[i].split("=");
			letIn(context, parts[0],
					Stream.of(parts[1].split(",")).map((id) -> AssignmentDraft.in(role, Long.parseLong(id))).toList());
		}
	}

	private void letIn(ConfigurableApplicationContext context, String name, List<AssignmentDraft> roles) {
		AgentService agents = context.getBean(AgentService.class);
		String email = "agent%d@example.org".formatted(this.viewers.size());
		Caller.system().call(() -> agents.invite(email, name, Locale.FRENCH, roles));
		long id = context.getBean(JdbcClient.class)
			.sql("select id from agent where email = ?")
			.param(email)
			.query(Long.class)
			.single();
		Caller caller = new Caller(name, Origin.CONSOLE, Locale.FRENCH, id);
		int organizations = caller.call(() -> this.access.scope(Permission.ADHERENT_READ)).organizations().size();
		long total = caller.call(() -> this.service.count("")).total();
		String label = roles.getFirst().organizationId() == null ? "everything"
				: "%d below %d (%s)".formatted(organizations, roles.size(), name);
		System.out.printf(Locale.ROOT, "%-28s %d adherents%n", label, total);
		this.viewers.add(new Viewer(label, caller, total));
	}

	private void lists(int count) {
		for (AdherentSort sort : SORTS) {
			compare("first page by " + sort, count, (viewer, number) -> list(viewer, sort, 0));
		}
		for (AdherentSort sort : SORTS) {
			compare("middle page by " + sort, Math.max(5, count / 5), (viewer, number) -> list(viewer, sort,
					Math.max(0, (int) (viewer.total() / 2) - LIMIT * (number + 1))));
		}
	}

	private void list(Viewer viewer, AdherentSort sort, int offset) {
		viewer.caller().call(() -> this.service.list(new AdherentListQuery("", sort, false, offset, LIMIT)));
	}

	private void counts() throws InterruptedException {
		Map<Viewer, long[]> nanos = empty(COUNTS);
		for (int i = 0; i < COUNTS; i++) {
			Thread.sleep(FORGETTING);
			ask(nanos, i, (viewer, number) -> viewer.caller().call(() -> this.service.count("")));
		}
		report("count", nanos);
	}

	private void searches(SearchQueries source, int count) {
		List<Typed> queries = source.next(count);
		List<Typed> before = source.next(count);
		Map<Viewer, long[]> warmUp = empty(count);
		for (int i = 0; i < count; i++) {
			ask(warmUp, i, (viewer, number) -> search(viewer, before.get(number)));
		}
		Map<Viewer, long[]> nanos = empty(count);
		for (int i = 0; i < count; i++) {
			ask(nanos, i, (viewer, number) -> search(viewer, queries.get(number)));
		}
		report("search", nanos);
	}

	private void search(Viewer viewer, Typed query) {
		viewer.caller().call(() -> this.service.list(AdherentListQuery.search(query.text(), LIMIT)));
	}

	private void rights() {
		compare("rights, each " + RIGHTS + " times", 5, (viewer, number) -> viewer.caller().call(() -> {
			boolean may = true;
			for (int i = 0; i < RIGHTS; i++) {
				may &= this.access.may(Permission.ADHERENT_READ);
			}
			return may;
		}));
	}

	/** A count is remembered, and measured apart. */
	private void compare(String what, int count, Asking asking) {
		for (int i = 0; i < Math.max(1, count / 10); i++) {
			ask(empty(count), i, asking);
		}
		Map<Viewer, long[]> nanos = empty(count);
		for (int i = 0; i < count; i++) {
			ask(nanos, i, asking);
		}
		report(what, nanos);
	}

	/** All in turn, another first each time. */
	private void ask(Map<Viewer, long[]> nanos, int number, Asking asking) {
		List<Viewer> turn = new ArrayList<>(this.viewers);
		Collections.rotate(turn, number);
		for (Viewer viewer : turn) {
			long start = System.nanoTime();
			asking.ask(viewer, number);
			nanos.getOrDefault(viewer, new long[number + 1])[number] = System.nanoTime() - start;
		}
	}

	private Map<Viewer, long[]> empty(int count) {
		Map<Viewer, long[]> empty = new LinkedHashMap<>();
		this.viewers.forEach((viewer) -> empty.put(viewer, new long[count]));
		return empty;
	}

	private void report(String what, Map<Viewer, long[]> nanos) {
		System.out.println(what);
		Latencies everything = latencies(Objects.requireNonNull(nanos.get(this.viewers.getFirst())));
		List<String> objects = new ArrayList<>();
		nanos.forEach((viewer, times) -> {
			Latencies own = latencies(times);
			System.out.println(own.comparedWith("  " + viewer.organizations(), everything));
			objects.add(own.json(viewer.caller().name()));
		});
		this.json.add('"' + what + "\":{" + String.join(",", objects) + '}');
	}

	private static Latencies latencies(long[] nanos) {
		return Latencies.of(List.of(nanos), java.util.Arrays.stream(nanos).sum() / 1e9);
	}

}
