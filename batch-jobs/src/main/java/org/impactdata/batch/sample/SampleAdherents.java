package org.impactdata.batch.sample;

import java.util.Locale;
import java.util.SplittableRandom;

import org.impactdata.batch.sample.SampleLists.Name;
import org.impactdata.batch.sample.SampleLists.Place;
import org.impactdata.batch.sample.SampleLists.Trade;

/**
 * Invents adherents one after the other; the same seed gives the same sequence. Mail
 * addresses and telephone numbers are of the ranges set aside for fiction.
 */
final class SampleAdherents {

	static final String[] COLUMNS = { "Identifiant", "Nom", "Prénom", "Sexe", "Date de naissance", "Email", "Téléphone",
			"Adresse", "Code postal", "Ville", "Organisation", "Profession" };

	/** The year ages are reckoned in: fixed, or a file would depend on its day. */
	private static final int PRESENT = 2026;

	private static final String[] FICTIONAL_PREFIXES = { "01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49" };

	private static final int[] MONTH_DAYS = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	private final SampleLists lists = new SampleLists();

	private final SplittableRandom random;

	private long count;

	SampleAdherents(long seed) {
		this.random = new SplittableRandom(seed);
	}

	/** The cells of the next adherent, in the order of {@link #COLUMNS}. */
	String[] next() {
		this.count++;
		boolean woman = this.random.nextInt(100) < 54;
		// The mean of two draws: few are very young or very old.
		int year = SampleLists.FIRST_YEAR
				+ (this.random.nextInt(SampleLists.YEARS) + this.random.nextInt(SampleLists.YEARS)) / 2;
		Name first = this.lists.firstNames(woman, year).next(this.random);
		Name last = this.lists.surnames().next(this.random);
		Place place = this.lists.places().next(this.random);
		return new String[] { identifiant(), last.text().toUpperCase(Locale.FRENCH), first.text(), woman ? "F" : "M",
				birthDate(year), email(first, last), phone(), street(), place.postalCode(), place.commune(),
				organisation(), profession(PRESENT - year) };
	}

	private String identifiant() {
		String digits = Long.toString(this.count);
		return "ADH-" + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
	}

	private String birthDate(int year) {
		int month = this.random.nextInt(12);
		int day = 1 + this.random.nextInt(MONTH_DAYS[month]);
		return twoDigits(day) + '/' + twoDigits(month + 1) + '/' + year;
	}

	private String email(Name first, Name last) {
		if (this.random.nextInt(100) < 8) {
			return "";
		}
		return first.plain() + '.' + last.plain() + this.count + "@example.org";
	}

	private String phone() {
		int draw = this.random.nextInt(100);
		if (draw < 6) {
			return "";
		}
		String prefix = (draw < 80) ? "06 39 98" : FICTIONAL_PREFIXES[this.random.nextInt(FICTIONAL_PREFIXES.length)];
		return prefix + ' ' + twoDigits(this.random.nextInt(100)) + ' ' + twoDigits(this.random.nextInt(100));
	}

	private String street() {
		String[] streets = this.lists.streets();
		int number = 1 + Math.min(this.random.nextInt(160), this.random.nextInt(160));
		String repeat = (this.random.nextInt(100) < 5) ? " bis" : "";
		return number + repeat + ' ' + streets[this.random.nextInt(streets.length)];
	}

	private String organisation() {
		return (this.random.nextInt(100) < 22) ? "" : this.lists.organisations().next(this.random);
	}

	private String profession(int age) {
		Trade trade = this.lists.trades().next(this.random);
		if (age >= 67 && this.random.nextInt(10) > 0) {
			return "Retraité";
		}
		return (age < trade.youngest()) ? "Étudiant" : trade.name();
	}

	private static String twoDigits(int number) {
		return (number < 10) ? "0" + number : Integer.toString(number);
	}

}
