package org.impactdata.batch.sample;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

/**
 * Spoils rows the way files from associations are spoilt: cells that cannot be read,
 * cells that can with some care, and people entered twice.
 */
final class SampleMistakes {

	private final SplittableRandom random;

	private final double share;

	private String @Nullable [] earlier;

	/**
	 * Spoils a share of the rows.
	 * @param share from 0 to 1
	 */
	SampleMistakes(long seed, double share) {
		this.random = new SplittableRandom(~seed);
		this.share = share;
	}

	/** Perhaps spoils one cell of the row, in place. */
	void apply(String[] row) {
		if (this.share > 0 && this.random.nextDouble() < this.share) {
			spoil(row);
		}
		else if (this.random.nextInt(50) == 0) {
			this.earlier = row.clone();
		}
	}

	private void spoil(String[] row) {
		switch (this.random.nextInt(14)) {
			case 0 -> row[4] = "31/02/" + row[4].substring(6);
			case 1 -> row[4] = row[4].substring(6) + "-" + row[4].substring(3, 5) + "-" + row[4].substring(0, 2);
			case 2 -> row[4] = "en " + row[4].substring(6);
			case 3 -> row[5] = row[5].replace("@", "(at)");
			case 4 -> row[5] = row[5].replace("@example", "@ example");
			case 5 -> row[6] = row[6].isEmpty() ? "néant" : row[6].substring(0, row[6].length() - 3);
			case 6 -> row[6] = row[6].replace(" ", "").replaceFirst("^0", "33");
			// A spreadsheet took the postal code for a number.
			case 7 -> row[8] = row[8].replaceFirst("^0+", "");
			case 8 -> row[1] = "";
			case 9 -> row[2] = "  " + row[2].toUpperCase(Locale.FRENCH) + ' ';
			// UTF-8 read as Windows-1252 and saved.
			case 10 ->
				row[2] = new String((row[2] + "é").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
			case 11 -> row[3] = row[3].equals("F") ? "Mme" : "Monsieur";
			case 12 -> row[7] = row[7] + "; bâtiment \"B\"\nescalier 2";
			default -> enterTwice(row);
		}
	}

	private void enterTwice(String[] row) {
		if (this.earlier != null) {
			System.arraycopy(this.earlier, 0, row, 0, row.length);
			row[2] = row[2].replace('é', 'e').replace('ï', 'i');
		}
	}

}
