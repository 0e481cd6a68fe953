package org.impactdata.console.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.impactdata.console.benchmark.SearchQueries.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Agents who search through HTTP at the same time, each with a session of their own: as
 * people type, with a pause after each answer, first of a console that was just started,
 * then of one that has been asked for a while; and as fast as they are answered.
 */
final class HttpSearchBenchmark {

	/** A console is warm when a round was hardly faster than the fastest before it. */
	private static final double HARDLY_FASTER = 1.05;

	private static final int MOST_ROUNDS = 20;

	private static final int FEWEST_ROUNDS = 4;

	private static final int SHORTEST_PAUSE = 150;

	private static final int LONGEST_PAUSE = 250;

	private final ConsoleAccess console;

	private final List<HttpClient> agents = new ArrayList<>();

	private HttpSearchBenchmark(ConsoleAccess console) {
		this.console = console;
	}

	/**
	 * Prints figures, and last an object in JSON.
	 * @param arguments address of the console, e-mail address and password to sign in
	 * with, file of the adherents, number of clients, queries of each, seed
	 */
	public static void main(String[] arguments) throws Exception {
		HttpSearchBenchmark benchmark = new HttpSearchBenchmark(new ConsoleAccess(URI.create(arguments[0])));
		benchmark.console.await();
		int clients = Integer.parseInt(arguments[4]);
		for (int i = 0; i < clients; i++) {
			benchmark.agents.add(benchmark.console.signIn(arguments[1], arguments[2]));
		}
		benchmark.console.awaitIndex(benchmark.agents.getFirst());
		int each = Integer.parseInt(arguments[5]);
		SearchQueries source = new SearchQueries(Path.of(arguments[3]), 10_000, Long.parseLong(arguments[6]));
		Latencies fresh = benchmark.ask(source, each, true);
		int rounds = benchmark.warmUp(source, each);
		Latencies typing = benchmark.ask(source, each, true);
		Latencies hurrying = benchmark.ask(source, each, false);
		System.out.println(fresh.line(clients + " typing, fresh"));
		System.out.println(typing.line(clients + " typing"));
		System.out.println(hurrying.line(clients + " without a pause"));
		System.out.println("warm after " + rounds + " rounds of " + clients * each + " queries");
		System.out.println(
				"{" + fresh.json("fresh") + ',' + typing.json("typing") + ',' + hurrying.json("withoutPause") + '}');
		System.exit(0);
	}

	private int warmUp(SearchQueries source, int each) throws Exception {
		double fastest = 0;
		for (int round = 1; round <= MOST_ROUNDS; round++) {
			double speed = ask(source, each, false).perSecond();
			if (round >= FEWEST_ROUNDS && speed < fastest * HARDLY_FASTER) {
				return round;
			}
			fastest = Math.max(fastest, speed);
		}
		return MOST_ROUNDS;
	}

	private Latencies ask(SearchQueries source, int each, boolean typing) throws Exception {
		List<Callable<long[]>> work = new ArrayList<>();
		for (HttpClient agent : this.agents) {
			List<Typed> queries = source.next(each);
			SplittableRandom random = new SplittableRandom(work.size());
			work.add(() -> ask(agent, queries, typing ? random : null));
		}
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			long began = System.nanoTime();
			List<long[]> nanos = new ArrayList<>();
			for (Future<long[]> done : threads.invokeAll(work)) {
				nanos.add(done.get());
			}
			return Latencies.of(nanos, (System.nanoTime() - began) / 1e9);
		}
	}

	private long[] ask(HttpClient agent, List<Typed> queries, @Nullable SplittableRandom pauses)
			throws IOException, InterruptedException {
		long[] nanos = new long[queries.size()];
		for (int i = 0; i < nanos.length; i++) {
			if (pauses != null) {
				Thread.sleep(pauses.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE + 1));
			}
			long start = System.nanoTime();
			this.console.search(agent, queries.get(i).text());
			nanos[i] = System.nanoTime() - start;
		}
		return nanos;
	}

}
