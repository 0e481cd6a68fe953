package org.impactdata.console.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Times the screens of adherents through HTTP; see {@code scripts/benchmark/console}. */
final class ConsoleBenchmark {

	/** A console is warm when a round was hardly faster than the fastest before it. */
	private static final double HARDLY_FASTER = 1.05;

	private static final int MOST_ROUNDS = 12;

	private static final int WARMING = 30;

	private final ConsoleAccess console;

	private final String email;

	private final String password;

	private final long process;

	private final AgentRounds.World world;

	private final List<String> ids;

	private final List<String> json = new ArrayList<>();

	private ConsoleBenchmark(String[] arguments) throws IOException {
		this.console = new ConsoleAccess(URI.create(arguments[0]));
		this.email = arguments[1];
		this.password = arguments[2];
		this.process = Long.parseLong(arguments[3]);
		this.world = new AgentRounds.World(Integer.parseInt(arguments[4]), arguments[9], arguments[10]);
		this.ids = Files.readAllLines(Path.of(arguments[5]));
	}

	/**
	 * Prints figures, and last an object in JSON.
	 * @param arguments address of the console, e-mail address and password to sign in
	 * with, process of the console, number of adherents, file of ids of some, number of
	 * agents, how many rounds each goes, seed, ids of the organisations with the most and
	 * the fewest adherents
	 */
	public static void main(String[] arguments) throws Exception {
		ConsoleBenchmark benchmark = new ConsoleBenchmark(arguments);
		benchmark.console.await();
		benchmark.measure(Integer.parseInt(arguments[6]), Integer.parseInt(arguments[7]), Long.parseLong(arguments[8]));
		System.out.println('{' + String.join(",", benchmark.json) + '}');
		System.exit(0);
	}

	private void measure(int agents, int rounds, long seed) throws Exception {
		SplittableRandom random = new SplittableRandom(seed);
		AgentScreen alone = signIn();
		int warm = warmUp(alone, random.split());
		report("1 agent", work(List.of(alone), rounds * 4, random, false));
		List<AgentScreen> all = signIn(agents);
		work(all, Math.max(1, rounds / 4), random, false);
		report(agents + " agents", work(all, rounds, random, true));
		report(agents + " agents without a pause", work(all, Math.max(1, rounds / 2), random, false));
		// Last, when all that is kept once is there already.
		long before = liveBytes();
		List<AgentScreen> more = signIn(agents);
		double each = (double) (liveBytes() - before) / more.size();
		System.out
			.println(String.format(Locale.ROOT, "memory of an agent           %.2f MB with the list open", each / 1e6));
		System.out.println("warm after                   " + warm + " rounds of " + WARMING);
		this.json.add(String.format(Locale.ROOT, "\"bytesPerAgent\":%.0f", each));
	}

	private AgentScreen signIn() throws Exception {
		return AgentScreen.open(this.console, this.console.signIn(this.email, this.password));
	}

	/** With the list open. */
	private List<AgentScreen> signIn(int agents) throws Exception {
		List<AgentScreen> screens = new ArrayList<>();
		for (int i = 0; i < agents; i++) {
			AgentScreen screen = signIn();
			screen.go(AgentRounds.LIST, "");
			screen.scroll(AgentRounds.ROWS, AgentRounds.ROWS);
			screens.add(screen);
		}
		return screens;
	}

	private int warmUp(AgentScreen screen, SplittableRandom random) throws Exception {
		double fastest = Double.MAX_VALUE;
		for (int round = 1; round <= MOST_ROUNDS; round++) {
			long began = System.nanoTime();
			new AgentRounds(screen, this.world, this.ids, random.split(), false).rounds(WARMING);
			double took = System.nanoTime() - began;
			if (took > fastest / HARDLY_FASTER) {
				return round;
			}
			fastest = Math.min(fastest, took);
		}
		return MOST_ROUNDS;
	}

	/** Every agent goes so many rounds, all at once; nanoseconds by what they did. */
	private Measured work(List<AgentScreen> screens, int rounds, SplittableRandom random, boolean pausing)
			throws Exception {
		long began = System.nanoTime();
		Map<String, List<Long>> nanos = new LinkedHashMap<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Map<String, List<Long>>>> done = new ArrayList<>();
			int share = this.ids.size() / screens.size();
			for (AgentScreen screen : screens) {
				// Of their own, so that no two of them change the same at once.
				List<String> own = this.ids.subList(done.size() * share, (done.size() + 1) * share);
				AgentRounds work = new AgentRounds(screen, this.world, own, random.split(), pausing);
				done.add(threads.submit(() -> work.rounds(rounds)));
			}
			for (Future<Map<String, List<Long>>> one : done) {
				one.get().forEach((what, took) -> nanos.computeIfAbsent(what, (key) -> new ArrayList<>()).addAll(took));
			}
		}
		return new Measured(nanos, (System.nanoTime() - began) / 1e9);
	}

	private void report(String who, Measured measured) {
		measured.nanos().forEach((what, took) -> {
			Latencies latencies = Latencies.of(took.stream().flatMapToLong(LongStream::of), measured.seconds());
			System.out.println(latencies.line(what + ", " + who));
			this.json.add(latencies.json(what + ", " + who));
		});
	}

	/** What the console's heap holds that is in use. */
	private long liveBytes() throws Exception {
		Process histogram = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
				Long.toString(this.process), "GC.class_histogram")
			.redirectErrorStream(true)
			.start();
		String printed = new String(histogram.getInputStream().readAllBytes());
		return printed.lines()
			.filter((line) -> line.startsWith("Total"))
			.map((line) -> line.split("\\s+")[2])
			.mapToLong(Long::parseLong)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(printed));
	}

	private record Measured(Map<String, List<Long>> nanos, double seconds) {
	}

}
