package org.impactdata.console.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What an agent does over and over: opens, steps on, changes, and looks through lists.
 */
final class AgentRounds {

	/** Rows that a browser asks for at once. */
	static final int ROWS = 60;

	static final String LIST = "adherents";

	/** As far as a sorted list reaches. */
	private static final int DEEPEST = 10_000;

	private static final int SHORTEST_PAUSE = 4000;

	private static final int LONGEST_PAUSE = 6000;

	private static final String ORGANIZATIONS = "organisations";

	private final AgentScreen screen;

	private final World world;

	private final List<String> ids;

	private final SplittableRandom random;

	private final boolean pausing;

	private final Map<String, List<Long>> nanos = new LinkedHashMap<>();

	AgentRounds(AgentScreen screen, World world, List<String> ids, SplittableRandom random, boolean pausing) {
		this.screen = screen;
		this.world = world;
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
			organizations();
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
		time("… middle", () -> this.screen.scroll(this.world.adherents() / 2 - this.random.nextInt(ROWS * 100), ROWS));
	}

	private void organizations() throws Exception {
		this.screen.go(ORGANIZATIONS, "");
		time("organisation, largest", () -> this.screen.go(ORGANIZATIONS + "/" + this.world.largest(), ""));
		expect(this.screen.offers("Modifier"), "the largest organisation");
		time("organisation, smallest", () -> this.screen.go(ORGANIZATIONS + "/" + this.world.smallest(), ""));
		expect(this.screen.offers("Modifier"), "the smallest organisation");
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

	/** Something an agent does. */
	@FunctionalInterface
	private interface Action {

		void act() throws Exception;

	}

	/**
	 * What is known of the adherents.
	 *
	 * @param adherents how many there are
	 * @param largest id of the organisation that has the most
	 * @param smallest id of the one that has the fewest
	 */
	record World(int adherents, String largest, String smallest) {
	}

}
