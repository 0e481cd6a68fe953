package org.impactdata.console.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.impactdata.batch.BatchJobsApplication;
import org.impactdata.console.benchmark.SearchQueries.Kind;
import org.impactdata.console.benchmark.SearchQueries.Typed;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.adherent.AdherentListQuery;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.search.AdherentSearch;
import org.impactdata.domain.search.SearchOrder;
import org.impactdata.domain.search.SearchReach;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Times the search in process, one query after the other: the service as screens and the
 * endpoint call it, the index alone, and for comparison the shortest Lucene query that
 * would answer.
 */
final class ServiceSearchBenchmark {

	private static final int LIMIT = 20;

	private static final Caller AGENT = new Caller("Agent", Origin.CONSOLE, Locale.FRENCH);

	private final List<Typed> queries;

	private final List<Typed> warmUp;

	private ServiceSearchBenchmark(List<Typed> queries, List<Typed> warmUp) {
		this.queries = queries;
		this.warmUp = warmUp;
	}

	/** Asks a query. */
	@FunctionalInterface
	private interface Asking {

		void ask(Typed query) throws IOException;

	}

	/**
	 * Prints figures, and last an object in JSON.
	 * @param arguments data folder, file of the adherents, number of queries, seed
	 */
	public static void main(String[] arguments) throws Exception {
		SearchQueries source = new SearchQueries(Path.of(arguments[1]), 10_000, Long.parseLong(arguments[3]));
		int count = Integer.parseInt(arguments[2]);
		ServiceSearchBenchmark benchmark = new ServiceSearchBenchmark(source.next(count), source.next(10 * count));
		Latencies lucene;
		try (FSDirectory directory = FSDirectory.open(Path.of(arguments[0], "search", "adherent"));
				DirectoryReader reader = DirectoryReader.open(directory)) {
			IndexSearcher searcher = new IndexSearcher(reader);
			lucene = benchmark.time((query) -> searcher.search(shortest(query), LIMIT));
		}
		try (ConfigurableApplicationContext context = start(arguments[0])) {
			AdherentSearch search = context.getBean(AdherentSearch.class);
			while (!search.ready()) {
				Thread.sleep(100);
			}
			AdherentService service = context.getBean(AdherentService.class);
			Latencies index = benchmark
				.time((query) -> search.search(SearchReach.EVERYTHING, query.text(), SearchOrder.RELEVANCE, 0, LIMIT));
			Latencies whole = benchmark
				.time((query) -> AGENT.call(() -> service.list(AdherentListQuery.search(query.text(), LIMIT))));
			Stream.of(Kind.values())
				.forEach((kind) -> System.out.println(benchmark.of(kind, service).line("  " + kind)));
			System.out.println(lucene.line("one Lucene query"));
			System.out.println(index.line("index"));
			System.out.println(whole.line("service"));
			System.out
				.println("{" + lucene.json("lucene") + ',' + index.json("index") + ',' + whole.json("service") + '}');
		}
		System.exit(0);
	}

	private static ConfigurableApplicationContext start(String data) {
		return new SpringApplicationBuilder(BatchJobsApplication.class).web(WebApplicationType.NONE)
			.run("--impact.data=" + data, "--impact.node.kind=SHELL", "--logging.threshold.console=OFF",
					"--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
							+ "com.vaadin.flow.spring.SpringSecurityAutoConfiguration");
	}

	private Latencies time(Asking asking) throws IOException {
		for (Typed query : this.warmUp) {
			asking.ask(query);
		}
		return time(this.queries, asking);
	}

	private static Latencies time(List<Typed> queries, Asking asking) throws IOException {
		long[] nanos = new long[queries.size()];
		long began = System.nanoTime();
		for (int i = 0; i < nanos.length; i++) {
			long start = System.nanoTime();
			asking.ask(queries.get(i));
			nanos[i] = System.nanoTime() - start;
		}
		return Latencies.of(java.util.Arrays.stream(nanos), (System.nanoTime() - began) / 1e9);
	}

	private Latencies of(Kind kind, AdherentService service) {
		List<Typed> some = this.queries.stream().filter((query) -> query.kind() == kind).toList();
		try {
			return time(some, (query) -> AGENT.call(() -> service.list(AdherentListQuery.search(query.text(), LIMIT))));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What would be asked if only this kind of query existed, in any order. */
	private static Query shortest(Typed typed) {
		String text = Normalizer.normalize(typed.text(), Normalizer.Form.NFD)
			.replaceAll("[^A-Za-z0-9 ]", "")
			.toLowerCase(Locale.ROOT);
		String word = text.split(" ")[0];
		return switch (typed.kind()) {
			case NAME_PREFIX, TWO_WORDS, ACCENT -> new PrefixQuery(new Term("name", word));
			case TYPO -> new FuzzyQuery(new Term("name", word));
			case PHONE_FRAGMENT, IDENTIFIANT_FRAGMENT -> new TermQuery(new Term("numberPart", text.replace(" ", "")));
			case EMAIL -> new PrefixQuery(new Term("emailStart", word));
			case CITY -> new PrefixQuery(new Term("place", word));
		};
	}

}
