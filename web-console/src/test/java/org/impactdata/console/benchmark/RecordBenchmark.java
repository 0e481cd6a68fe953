package org.impactdata.console.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import org.impactdata.batch.BatchJobsApplication;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentHistoryService;
import org.impactdata.domain.adherent.AdherentListQuery;
import org.impactdata.domain.adherent.AdherentOrder;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.AdherentSort;
import org.impactdata.domain.adherent.CustomFieldOrder;
import org.impactdata.domain.adherent.SimilarAdherentService;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.attachment.AttachmentService;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFieldDraft;
import org.impactdata.domain.customfield.CustomFieldService;
import org.impactdata.domain.customfield.CustomFieldType;
import org.impactdata.domain.note.NoteService;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;
import org.impactdata.domain.search.AdherentIndexUpdater;
import org.impactdata.domain.search.AdherentSearch;
import org.impactdata.domain.tag.TagService;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Times what an agent does with a record; see {@code scripts/benchmark/record}. */
final class RecordBenchmark {

	private static final int PAGE = 60;

	private static final int AGENTS = 50;

	private final List<String> json = new ArrayList<>();

	private final ConfigurableApplicationContext context;

	private final AdherentService adherents;

	private final Caller caller;

	private final long last;

	private final int count;

	private final Random random;

	private RecordBenchmark(ConfigurableApplicationContext context, int count, long seed) {
		this.context = context;
		this.adherents = context.getBean(AdherentService.class);
		this.count = count;
		this.random = new Random(seed);
		this.last = context.getBean(JdbcClient.class).sql("select max(id) from adherent").query(Long.class).single();
		RoleService roles = context.getBean(RoleService.class);
		long role = Caller.system().call(() -> roles.shipped(ShippedRole.MANAGER)).id();
		Caller.system()
			.call(() -> context.getBean(AgentService.class)
				.invite("agent@example.org", "Agent", Locale.FRENCH, List.of(AssignmentDraft.everywhere(role))));
		this.caller = new Caller("Agent", Origin.CONSOLE, Locale.FRENCH,
				context.getBean(JdbcClient.class).sql("select min(id) from agent").query(Long.class).single());
	}

	/** Asks about an adherent. */
	@FunctionalInterface
	private interface Asking {

		void ask(long id);

	}

	/**
	 * Prints figures, and last an object in JSON.
	 * @param arguments data folder, number of questions of each kind, seed
	 */
	public static void main(String[] arguments) throws Exception {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(BatchJobsApplication.class)
			.web(WebApplicationType.NONE)
			.run("--impact.data=" + arguments[0], "--impact.node.kind=SHELL", "--logging.threshold.console=OFF",
					"--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
							+ "com.vaadin.flow.spring.SpringSecurityAutoConfiguration")) {
			context.getBean(AdherentIndexUpdater.class).drain(Integer.MAX_VALUE);
			while (!context.getBean(AdherentSearch.class).ready()) {
				Thread.sleep(100);
			}
			RecordBenchmark benchmark = new RecordBenchmark(context, Integer.parseInt(arguments[1]),
					Long.parseLong(arguments[2]));
			benchmark.measure();
			System.out.println('{' + String.join(",", benchmark.json) + '}');
		}
		System.exit(0);
	}

	private void measure() throws Exception {
		SimilarAdherentService similar = this.context.getBean(SimilarAdherentService.class);
		List<CustomField> fields = this.caller
			.call(() -> this.context.getBean(CustomFieldService.class).seen().anywhere());
		AdherentOrder number = new CustomFieldOrder(fields.getFirst().id());
		AdherentOrder choice = new CustomFieldOrder(fields.get(1).id());
		time("open", this::open);
		time("save", this::save);
		time("next", (id) -> this.adherents.neighbours(AdherentListQuery.all(1), id));
		time("similar",
				(id) -> this.adherents.find(id)
					.ifPresent((found) -> similar
						.similarTo(AdherentDraft.person(text(found.lastName()), text(found.firstName())), null)));
		time("list by name", (id) -> list("", null, AdherentSort.NAME, false, 0));
		time("list by name, middle", (id) -> list("", null, AdherentSort.NAME, false, (int) (this.last / 2)));
		time("list by number", (id) -> list("", null, number, false, 0));
		time("list by number, from the end", (id) -> list("", null, number, true, 0));
		time("list by choice", (id) -> list("", null, choice, false, 0));
		time("list by number, last page", (id) -> list("", null, number, false, AdherentSearch.MOST - PAGE));
		time("list of a tag", (id) -> list("", 1L, AdherentSort.NAME, false, 0));
		time("list of a tag by number", (id) -> list("", 1L, number, false, 0));
		time("search a name", (id) -> this.adherents.find(id)
			.ifPresent((found) -> list(text(found.lastName()), null, null, false, 0)));
		time("search a custom value", (id) -> list(Long.toString(id % 1_000_000), null, null, false, 0));
		once(fields.getFirst());
	}

	/** What somebody does once in a while, and what it costs them to wait. */
	private void once(CustomField field) {
		CustomFieldService fields = this.context.getBean(CustomFieldService.class);
		TagService tags = this.context.getBean(TagService.class);
		CustomFieldDraft text = CustomFieldDraft.of(field).of(CustomFieldType.TEXT);
		once("field: how many have one", () -> fields.count(field.id()));
		once("field: frequent values", () -> fields.frequentValues(field.id(), 10));
		once("field: preview of another type", () -> fields.preview(field.id(), text));
		once("field: no more searchable", () -> fields.change(field.id(), unsearchable(field)));
		once("tag: all of them", tags::list);
		once("tag: deleted", () -> {
			tags.delete(1);
			return true;
		});
	}

	private static CustomFieldDraft unsearchable(CustomField field) {
		return new CustomFieldDraft(field.version(), field.label(), field.labelEn(), field.help(), field.helpEn(),
				field.section(), field.type(), field.appliesTo(), field.required(), field.defaultValue(), false,
				field.listed(), field.restricted(), field.roles(), field.choices());
	}

	private void once(String what, Supplier<?> action) {
		long start = System.nanoTime();
		Caller.system().call(action);
		Latencies took = Latencies.of(LongStream.of(System.nanoTime() - start), 1);
		System.out.println(took.line(what));
		this.json.add(took.json(what));
	}

	private void open(long id) {
		this.adherents.find(id);
		this.context.getBean(AdherentHistoryService.class).of(id);
		this.adherents.neighbours(AdherentListQuery.all(1), id);
		this.context.getBean(CustomFieldService.class).seen();
		this.context.getBean(TagService.class).of(id);
		this.context.getBean(NoteService.class).of(id);
		this.context.getBean(AttachmentService.class).of(id);
	}

	private void save(long id) {
		AdherentDetails found = this.adherents.find(id).orElse(null);
		if (found != null) {
			this.adherents.update(id, found.version(),
					found.toDraft().with(AdherentField.CITY, "Ville " + System.nanoTime() % 1000));
		}
	}

	private void list(String text, @Nullable Long tag, @Nullable AdherentOrder order, boolean descending, int offset) {
		this.adherents.list(new AdherentListQuery(text, null, tag, order, descending, offset, PAGE));
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private void time(String what, Asking asking) throws Exception {
		run(asking, 1, Math.max(20, this.count / 5));
		report(what + ", 1 agent", run(asking, 1, this.count));
		report(what + ", 50 agents", run(asking, AGENTS, this.count));
	}

	private void report(String what, Latencies latencies) {
		System.out.println(latencies.line(what));
		this.json.add(latencies.json(what));
	}

	/** Each agent asks one question after the other, about adherents taken at random. */
	private Latencies run(Asking asking, int agents, int questions) throws Exception {
		int each = Math.max(1, questions / agents);
		CountDownLatch ready = new CountDownLatch(1);
		List<Future<long[]>> results = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int agent = 0; agent < agents; agent++) {
				long[] ids = this.random.longs(each, 1, this.last + 1).toArray();
				results.add(threads.submit(() -> {
					ready.await();
					return this.caller.call(() -> times(asking, ids));
				}));
			}
			long start = System.nanoTime();
			ready.countDown();
			List<long[]> nanos = new ArrayList<>();
			for (Future<long[]> result : results) {
				nanos.add(result.get());
			}
			return Latencies.of(nanos, (System.nanoTime() - start) / 1e9);
		}
	}

	private static long[] times(Asking asking, long[] ids) {
		long[] nanos = new long[ids.length];
		for (int i = 0; i < ids.length; i++) {
			long start = System.nanoTime();
			asking.ask(ids[i]);
			nanos[i] = System.nanoTime() - start;
		}
		return nanos;
	}

}
