package org.impactdata.domain.adherent;

import org.impactdata.domain.value.Texts;

import java.util.OptionalLong;

/**
 * How generated identifiants look: one block of zeros in braces stands for the number,
 * {@code {yyyy}} and {@code {yy}} for the year, such as {@code A-{000000}} or
 * {@code {yyyy}-{0000}}. A number with more digits than zeros is written in full.
 *
 * @param prefix before the number
 * @param width least digits of the number
 * @param suffix after the number
 */
public record IdentifiantPattern(String prefix, int width, String suffix) {

	private static final int MAX_LENGTH = 40;

	private static final int MAX_WIDTH = 12;

	/**
	 * The pattern of a setting, in a given year.
	 * @throws IllegalArgumentException when the text is no pattern, with what is expected
	 */
	public static IdentifiantPattern of(String text, int year) {
		String dated = text.strip()
			.replace("{yyyy}", Integer.toString(year))
			.replace("{yy}", String.format("%02d", year % 100));
		int open = dated.indexOf('{');
		int close = dated.indexOf('}');
		int width = close - open - 1;
		String rest = (open >= 0 && close > open) ? dated.substring(0, open) + dated.substring(close + 1) : "{";
		if (width < 1 || width > MAX_WIDTH || !dated.substring(open + 1, close).equals("0".repeat(width))
				|| rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0 || rest.length() + MAX_WIDTH > MAX_LENGTH
				|| !(rest.isEmpty() || rest.equals(Texts.clean(rest)))) {
			throw new IllegalArgumentException("An identifiant pattern such as A-{000000} is expected, with one block "
					+ "of 1 to 12 zeros in braces, perhaps {yyyy} or {yy}, and at most 28 other characters; it is '"
					+ text + "'");
		}
		return new IdentifiantPattern(dated.substring(0, open), width, dated.substring(close + 1));
	}

	/** The identifiant of a number. */
	public String format(long number) {
		String digits = Long.toString(number);
		return this.prefix + "0".repeat(Math.max(0, this.width - digits.length())) + digits + this.suffix;
	}

	/** The number of an identifiant that this pattern could have made. */
	public OptionalLong numberOf(String identifiant) {
		int digits = identifiant.length() - this.prefix.length() - this.suffix.length();
		if (digits < this.width || digits > MAX_WIDTH || !identifiant.startsWith(this.prefix)
				|| !identifiant.endsWith(this.suffix)) {
			return OptionalLong.empty();
		}
		long number = 0;
		for (int i = this.prefix.length(); i < this.prefix.length() + digits; i++) {
			char c = identifiant.charAt(i);
			if (c < '0' || c > '9') {
				return OptionalLong.empty();
			}
			number = number * 10 + (c - '0');
		}
		boolean padded = digits > this.width && identifiant.charAt(this.prefix.length()) == '0';
		return padded ? OptionalLong.empty() : OptionalLong.of(number);
	}

	/** Name of the sequence its numbers come from. */
	String sequence() {
		return this.prefix + "{" + "0".repeat(this.width) + "}" + this.suffix;
	}

}
