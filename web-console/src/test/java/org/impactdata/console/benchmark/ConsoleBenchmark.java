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

	/** Rows that a browser asks for at once. */
	private static final int ROWS = 60;

	/** As far as a sorted list reaches. */
	private static final int DEEPEST = 10_000;

	/** A console is warm when a round was hardly faster than the fastest before it. */
	private static final double HARDLY_FASTER = 1.05;

	private static final int MOST_ROUNDS = 12;

	private static final int WARMING = 30;

	private static final int SHORTEST_PAUSE = 4000;

	private static final int LONGEST_PAUSE = 6000;

	private static final String LIST = "adherents";

	private final ConsoleAccess console;

	private final String email;

	private final String password;

	private final long process;

	private final int adherents;

	private final List<String> ids;

	private final List<String> json = new ArrayList<>();

	private ConsoleBenchmark(String[] arguments) throws IOException {
		this.console = new ConsoleAccess(URI.create(arguments[0]));
		this.email = arguments[1];
		this.password = arguments[2];
		this.process = Long.parseLong(arguments[3]);
		this.adherents = Integer.parseInt(arguments[4]);
		this.ids = Files.readAllLines(Path.of(arguments[5]));
	}

	/**
	 * Prints figures, and last an object in JSON.
	 * @param arguments address of the console, e-mail address and password to sign in
	 * with, process of the console, number of adherents, file of ids of some, number of
	 * agents, how many rounds each goes, seed
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
			screen.go(LIST, "");
			screen.scroll(ROWS, ROWS);
			screens.add(screen);
		}
		return screens;
	}

	private int warmUp(AgentScreen screen, SplittableRandom random) throws Exception {
		double fastest = Double.MAX_VALUE;
		for (int round = 1; round <= MOST_ROUNDS; round++) {
			long began = System.nanoTime();
			new Work(screen, this.ids, random.split(), false).rounds(WARMING);
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
				Work work = new Work(screen, own, random.split(), pausing);
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

	/**
	 * What an agent does over and over: opens, steps on, changes, and looks through
	 * lists.
	 */
	private final class Work {

		private final AgentScreen screen;

		private final List<String> ids;

		private final SplittableRandom random;

		private final boolean pausing;

		private final Map<String, List<Long>> nanos = new LinkedHashMap<>();

		Work(AgentScreen screen, List<String> ids, SplittableRandom random, boolean pausing) {
			this.screen = screen;
			this.ids = ids;
			this.random = random;
			this.pausing = pausing;
		}

		Map<String, List<Long>> rounds(int rounds) throws Exception {
			if (this.pausing) {
				Thread.sleep(this.random.nextInt(LONGEST_PAUSE));
			}
			for (int i = 0; i < rounds; i++) {
				record();
				lists();
			}
			return this.nanos;
		}

		private void record() throws Exception {
			String page = LIST + "/~" + this.ids.get(this.random.nextInt(this.ids.size()));
			time("open", () -> this.screen.go(page, ""));
			expect(this.screen.offers("Modifier"), page);
			if (this.screen.offers("Adhérent suivant")) {
				time("next", () -> this.screen.press("Adhérent suivant"));
				expect(this.screen.offers("Modifier"), "next");
			}
			time("form", () -> this.screen.press("Modifier"));
			this.screen.type("Ville", "Ville " + this.random.nextInt(1000));
			time("save", () -> this.screen.press("Enregistrer"));
			expect(!this.screen.asks("Ville"), "save");
		}

		/**
		 * Of one adherent in ten, who have a tag, by two columns each; and of everybody.
		 */
		private void lists() throws Exception {
			String sort = this.random.nextBoolean() ? "sort=city&sort=-custom_1" : "sort=custom_2&sort=-joined";
			this.screen.go(LIST, "");
			time("filtered, sorted by two", () -> this.screen.go(LIST, "etiquette=1&" + sort));
			time("… deep", () -> this.screen.scroll(this.random.nextInt(DEEPEST - 10 * ROWS, DEEPEST - ROWS), ROWS));
			time("everybody by city", () -> this.screen.go(LIST, "sort=city"));
			time("… middle", () -> this.screen.scroll(adherents / 2 - this.random.nextInt(ROWS * 100), ROWS));
		}

		private void time(String what, Action action) throws Exception {
			if (this.pausing) {
				Thread.sleep(this.random.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE + 1));
			}
			long start = System.nanoTime();
			action.act();
			this.nanos.computeIfAbsent(what, (key) -> new ArrayList<>()).add(System.nanoTime() - start);
		}

		private void expect(boolean truth, String what) {
			if (!truth) {
				throw new IllegalStateException("After " + what + " the screen shows " + this.screen);
			}
		}

	}

	/** Something an agent does. */
	@FunctionalInterface
	private interface Action {

		void act() throws Exception;

	}

}
