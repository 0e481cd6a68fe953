package org.impactdata.console.adherent;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Phone numbers as people read them: grouped, and with the country's prefix only when it
 * is another country.
 */
final class Phones {

	private static final String HOME = "FR";

	private Phones() {
	}

	/**
	 * Groups the digits of a number.
	 * @param phone as typed or in international form; null when there is none
	 * @return the number, or the text itself when it is no number, or nothing
	 */
	static String display(@Nullable String phone) {
		if (phone == null) {
			return "";
		}
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		try {
			PhoneNumber number = numbers.parse(phone, HOME);
			if (!numbers.isPossibleNumber(number)) {
				return phone;
			}
			boolean home = number.getCountryCode() == numbers.getCountryCodeForRegion(HOME);
			return numbers.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
		}
		catch (NumberParseException ex) {
			return phone;
		}
	}

}
