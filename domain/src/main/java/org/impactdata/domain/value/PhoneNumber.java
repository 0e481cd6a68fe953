package org.impactdata.domain.value;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.Parsed;
import org.impactdata.domain.Problem;

/**
 * A telephone number, kept as typed and, when it is a number of its region's plan, in the
 * international form used for matching and dialling.
 *
 * @param typed as typed, spaces cleaned, at most 40 characters
 * @param e164 international form such as {@code +33612345678}; null when the text is no
 * valid number
 */
public record PhoneNumber(String typed, @Nullable String e164) {

	private static final int MAX_LENGTH = 40;

	private static final int MIN_DIGITS = 4;

	/**
	 * Read a number as typed. A text with digits that is no number of the region is kept,
	 * see {@link #warning()}; one with fewer than four digits is refused.
	 * @param text any text
	 * @param region where a number without international prefix belongs
	 */
	public static Parsed<PhoneNumber> parse(String text, PhoneRegion region) {
		String cleaned = Texts.clean(text);
		if (cleaned == null || digits(cleaned) < MIN_DIGITS) {
			return Parsed.rejected("phone.no-number");
		}
		if (cleaned.length() > MAX_LENGTH) {
			return Parsed.rejected("phone.too-long", Integer.toString(MAX_LENGTH), Integer.toString(cleaned.length()));
		}
		return Parsed.accepted(new PhoneNumber(cleaned, region.international(cleaned)));
	}

	/**
	 * The number.
	 * @throws org.impactdata.domain.InvalidValueException when the text is none
	 */
	public static PhoneNumber of(String text, PhoneRegion region) {
		return parse(text, region).orThrow();
	}

	/** What is odd about the number, or null when it can be dialled as it is. */
	public @Nullable Problem warning() {
		return (this.e164 != null) ? null : Problem.of("phone.not-dialable", this.typed);
	}

	private static int digits(String text) {
		int digits = 0;
		for (int i = 0; i < text.length(); i++) {
			if (Character.isDigit(text.charAt(i))) {
				digits++;
			}
		}
		return digits;
	}

	@Override
	public String toString() {
		return this.typed;
	}

}
