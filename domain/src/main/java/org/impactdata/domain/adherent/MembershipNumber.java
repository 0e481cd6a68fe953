package org.impactdata.domain.adherent;

import java.util.regex.Pattern;

import org.impactdata.domain.Parsed;
import org.impactdata.domain.value.Texts;

/**
 * The identifiant of an adherent: what is written on the card and quoted on the phone.
 * Upper and lower case are different. {@code ~} and a number stand for who was erased,
 * and are nobody else's.
 *
 * @param value 1 to 40 visible characters
 */
public record MembershipNumber(String value) {

	private static final int MAX_LENGTH = 40;

	private static final Pattern ERASED = Pattern.compile("~\\d+");

	public static Parsed<MembershipNumber> parse(String text) {
		String cleaned = Texts.clean(text);
		if (cleaned == null) {
			return Parsed.rejected("identifiant.empty");
		}
		if (cleaned.length() > MAX_LENGTH) {
			return Parsed.rejected("identifiant.too-long", Integer.toString(MAX_LENGTH),
					Integer.toString(cleaned.length()));
		}
		if (ERASED.matcher(cleaned).matches()) {
			return Parsed.rejected("identifiant.reserved");
		}
		return Parsed.accepted(new MembershipNumber(cleaned));
	}

	/**
	 * The identifiant.
	 * @throws org.impactdata.domain.InvalidValueException when the text is none
	 */
	public static MembershipNumber of(String text) {
		return parse(text).orThrow();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
