package org.impactdata.console.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Invents what agents type, from the adherents in a file of {@code scripts/impact
 * sample}: each kind as often as any other, from adherents all over the file.
 */
final class SearchQueries {

	private static final int IDENTIFIANT = 0;

	private static final int LAST_NAME = 1;

	private static final int FIRST_NAME = 2;

	private static final int EMAIL = 5;

	private static final int PHONE = 6;

	private static final int CITY = 9;

	private final SplittableRandom random;

	private final List<String[]> adherents;

	/**
	 * Reads adherents from the file.
	 * @param count of adherents to choose
	 */
	SearchQueries(Path file, int count, long seed) throws IOException {
		this.random = new SplittableRandom(seed);
		this.adherents = choose(file, count);
	}

	/** A query. */
	record Typed(Kind kind, String text) {
	}

	/** What agents know of whom they look for. */
	enum Kind {

		NAME_PREFIX, TWO_WORDS, ACCENT, TYPO, PHONE_FRAGMENT, IDENTIFIANT_FRAGMENT, EMAIL, CITY

	}

	private List<String[]> choose(Path file, int count) throws IOException {
		List<String[]> chosen = new ArrayList<>();
		int seen = 0;
		try (BufferedReader reader = Files.newBufferedReader(file)) {
			reader.readLine();
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				String[] cells = line.split(";", -1);
				if (cells[EMAIL].isEmpty() || cells[PHONE].isEmpty() || line.indexOf('"') >= 0) {
					continue;
				}
				seen++;
				int place = (chosen.size() < count) ? chosen.size() : this.random.nextInt(seen);
				if (place == chosen.size()) {
					chosen.add(cells);
				}
				else if (place < count) {
					chosen.set(place, cells);
				}
			}
		}
		return chosen;
	}

	/** That many queries, of all kinds in turn. */
	List<Typed> next(int count) {
		List<Typed> queries = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			Kind kind = Kind.values()[i % Kind.values().length];
			String[] adherent = this.adherents.get(this.random.nextInt(this.adherents.size()));
			queries.add(new Typed(kind, text(kind, adherent)));
		}
		return queries;
	}

	private String text(Kind kind, String[] adherent) {
		return switch (kind) {
			case NAME_PREFIX -> start(plain(adherent[LAST_NAME]), 1, 5);
			case TWO_WORDS -> plain(adherent[FIRST_NAME]) + ' ' + start(plain(adherent[LAST_NAME]), 2, 12);
			case ACCENT -> accented(adherent[FIRST_NAME] + ' ' + start(adherent[LAST_NAME], 1, 4));
			case TYPO -> typo(plain(adherent[LAST_NAME]));
			case PHONE_FRAGMENT -> spaced(part(adherent[PHONE].replace(" ", ""), 4, 7));
			case IDENTIFIANT_FRAGMENT -> part(adherent[IDENTIFIANT], 4, 7);
			case EMAIL -> start(adherent[EMAIL], 5, 25);
			case CITY -> start(plain(adherent[CITY]), 3, 12);
		};
	}

	private String start(String text, int shortest, int longest) {
		return text.substring(0, Math.min(text.length(), this.random.nextInt(shortest, longest + 1))).strip();
	}

	/** From anywhere but the beginning. */
	private String part(String text, int shortest, int longest) {
		int length = this.random.nextInt(shortest, longest + 1);
		int start = this.random.nextInt(1, text.length() - length + 1);
		return text.substring(start, start + length);
	}

	/** One in two as people write telephone numbers. */
	private String spaced(String digits) {
		return this.random.nextBoolean() ? digits : digits.replaceAll("(..)(?=.)", "$1 ");
	}

	/** One letter wrong, missing, too many, or two exchanged; not the first. */
	private String typo(String name) {
		if (name.length() < 5) {
			return name;
		}
		int at = this.random.nextInt(1, name.length() - 1);
		char letter = (char) ('a' + this.random.nextInt(26));
		return name.substring(0, at) + switch (this.random.nextInt(4)) {
			case 0 -> letter + name.substring(at + 1);
			case 1 -> name.substring(at + 1);
			case 2 -> letter + name.substring(at);
			default -> "" + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
		};
	}

	/** With the accents it has, or with one it should not have. */
	private static String accented(String name) {
		return name.equals(plain(name)) ? name.replaceFirst("[eE]", "é") : name;
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
	}

}
