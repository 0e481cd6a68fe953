package org.impactdata.batch.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The names, places and trades the invented adherents are made of.
 */
final class SampleLists {

	/** First year that anybody is born in, and how many years there are from it. */
	static final int FIRST_YEAR = 1928;

	static final int YEARS = 83;

	/** A name and how it stands in an e-mail address. */
	record Name(String text, String plain) {

		static Name of(String text) {
			String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
				.replaceAll("\\p{M}", "")
				.toLowerCase(Locale.ROOT)
				.replaceAll("[^a-z-]", "");
			return new Name(text, plain);
		}

	}

	/** A commune. */
	record Place(String postalCode, String commune) {
	}

	/** A profession and the age it begins at. */
	record Trade(String name, int youngest) {
	}

	private record GivenName(Name name, double peak, double spread, double weight) {

		double weightIn(int year) {
			double distance = (year - this.peak) / this.spread;
			return this.weight * Math.exp(-distance * distance / 2) + 1e-4;
		}

	}

	private final List<WeightedChoice<Name>> women;

	private final List<WeightedChoice<Name>> men;

	private final WeightedChoice<Name> surnames;

	private final WeightedChoice<Place> places;

	private final WeightedChoice<Trade> trades;

	private final WeightedChoice<String> organisations;

	private final String[] streets;

	SampleLists() {
		this.women = givenNames("F");
		this.men = givenNames("M");
		List<Name> names = lines("surnames.txt").stream()
			.flatMap((line) -> Arrays.stream(line.split(" ")))
			.map((name) -> Name.of(name.replace('_', ' ')))
			.toList();
		double[] falling = new double[names.size()];
		Arrays.setAll(falling, (rank) -> 1 / Math.pow(rank + 8.0, 0.75));
		this.surnames = new WeightedChoice<>(names, falling);
		List<String> communes = lines("communes.txt");
		this.places = new WeightedChoice<>(
				communes.stream()
					.map((line) -> new Place(line.substring(0, 5), line.substring(6, line.lastIndexOf(' '))))
					.toList(),
				communes.stream()
					.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
					.toArray());
		List<String[]> professions = lines("professions.txt").stream().map((line) -> line.split(";")).toList();
		this.trades = new WeightedChoice<>(
				professions.stream().map((parts) -> new Trade(parts[0], Integer.parseInt(parts[2]))).toList(),
				weights(professions));
		List<String[]> associations = lines("organisations.txt").stream().map((line) -> line.split(";")).toList();
		this.organisations = new WeightedChoice<>(associations.stream().map((parts) -> parts[0]).toList(),
				weights(associations));
		this.streets = streetNames();
	}

	WeightedChoice<Name> firstNames(boolean woman, int year) {
		return (woman ? this.women : this.men).get(year - FIRST_YEAR);
	}

	WeightedChoice<Name> surnames() {
		return this.surnames;
	}

	WeightedChoice<Place> places() {
		return this.places;
	}

	WeightedChoice<Trade> trades() {
		return this.trades;
	}

	WeightedChoice<String> organisations() {
		return this.organisations;
	}

	String[] streets() {
		return this.streets;
	}

	private static List<WeightedChoice<Name>> givenNames(String sex) {
		List<GivenName> names = lines("first-names.txt").stream()
			.map((line) -> line.split(" "))
			.filter((parts) -> parts[0].equals(sex))
			.map((parts) -> new GivenName(Name.of(parts[1]), Double.parseDouble(parts[2]), Double.parseDouble(parts[3]),
					Double.parseDouble(parts[4])))
			.toList();
		List<Name> values = names.stream().map(GivenName::name).toList();
		List<WeightedChoice<Name>> years = new ArrayList<>();
		for (int i = 0; i < YEARS; i++) {
			int year = FIRST_YEAR + i;
			years
				.add(new WeightedChoice<>(values, names.stream().mapToDouble((name) -> name.weightIn(year)).toArray()));
		}
		return years;
	}

	private static double[] weights(List<String[]> lines) {
		return lines.stream().mapToDouble((parts) -> Double.parseDouble(parts[1])).toArray();
	}

	private static String[] streetNames() {
		List<String> lines = lines("streets.txt");
		int blank = lines.indexOf("");
		return lines.subList(0, blank)
			.stream()
			.flatMap((kind) -> lines.subList(blank + 1, lines.size()).stream().map((name) -> kind + ' ' + name))
			.toArray(String[]::new);
	}

	private static List<String> lines(String name) {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(SampleLists.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
			return reader.lines().filter((line) -> !line.startsWith("#")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
