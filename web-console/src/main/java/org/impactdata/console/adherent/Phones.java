package org.impactdata.console.adherent;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.impactdata.domain.ImpactProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Phone numbers as people read them: grouped, and with the country's prefix only when it
 * is another country than the organization's own.
 */
@Component
public class Phones {

	private final String region;

	@Autowired
	Phones(ImpactProperties properties) {
		this(properties.adherent().phoneRegion());
	}

	Phones(String region) {
		this.region = region;
	}

	/**
	 * Groups the digits of a number.
	 * @param phone as typed or in international form; null when there is none
	 * @return the number, or the text itself when it is no number, or nothing
	 */
	public String display(@Nullable String phone) {
		if (phone == null) {
			return "";
		}
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		try {
			PhoneNumber number = numbers.parse(phone, this.region);
			if (!numbers.isPossibleNumber(number)) {
				return phone;
			}
			boolean home = number.getCountryCode() == numbers.getCountryCodeForRegion(this.region);
			return numbers.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
		}
		catch (NumberParseException ex) {
			return phone;
		}
	}

}
