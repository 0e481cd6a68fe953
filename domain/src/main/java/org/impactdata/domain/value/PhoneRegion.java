package org.impactdata.domain.value;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import org.jspecify.annotations.Nullable;

/**
 * The country whose habits apply to telephone numbers written without an international
 * prefix. Numbers in the region's usual writing are recognised without asking
 * libphonenumber twice about the same range, which makes a million of them cheap.
 */
public final class PhoneRegion {

	private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();

	private static final Map<String, PhoneRegion> REGIONS = new ConcurrentHashMap<>();

	/**
	 * Ranges the French regulator keeps for films and examples: numbers of the plan that
	 * ring nowhere, and what demonstrations and tests are made of.
	 */
	private static final List<String> FRENCH_EXAMPLES = List.of("+3319900", "+3326191", "+3335301", "+3346571",
			"+3353649", "+3363998");

	private static final int RANGE_DIGITS = 6;

	private static final int MAX_NATIONAL = 12;

	private final String code;

	private final String callingCode;

	private final String trunkPrefix;

	/** One bit for each range of six leading digits known to be valid, by length. */
	private final @Nullable AtomicLongArray[] validRanges = new AtomicLongArray[MAX_NATIONAL + 1];

	private PhoneRegion(String code) {
		this.code = code;
		this.callingCode = Integer.toString(PLAN.getCountryCodeForRegion(code));
		String trunk = PLAN.getNddPrefixForRegion(code, true);
		this.trunkPrefix = (trunk != null) ? trunk : "";
	}

	/**
	 * The region of a country.
	 * @param code two letters, ISO 3166-1
	 * @throws IllegalArgumentException when no telephone plan is known for it
	 */
	public static PhoneRegion of(String code) {
		String upper = code.trim().toUpperCase(Locale.ROOT);
		if (!PLAN.getSupportedRegions().contains(upper)) {
			throw new IllegalArgumentException("No telephone plan is known for the country '" + code + "'");
		}
		return REGIONS.computeIfAbsent(upper, PhoneRegion::new);
	}

	public String code() {
		return this.code;
	}

	/**
	 * The international form.
	 * @param typed a number as people write it
	 * @return such as {@code +33612345678}, or null when it is no number of a plan
	 */
	@Nullable String international(String typed) {
		String national = nationalDigits(typed);
		if (national == null) {
			return ask(typed);
		}
		int range = Integer.parseInt(national, 0, RANGE_DIGITS, 10);
		if (isKnownValid(national.length(), range)) {
			return "+" + this.callingCode + national;
		}
		String answer = ask(typed);
		if (answer != null && answer.equals("+" + this.callingCode + national)) {
			rememberValid(national.length(), range);
		}
		return answer;
	}

	/** Digits after the trunk or country prefix; null unless written in a usual way. */
	private @Nullable String nationalDigits(String typed) {
		StringBuilder digits = new StringBuilder(16);
		boolean plus = false;
		for (int i = 0; i < typed.length(); i++) {
			char c = typed.charAt(i);
			if (c >= '0' && c <= '9') {
				digits.append(c);
			}
			else if (c == '+' && i == 0) {
				plus = true;
			}
			else if (c != ' ' && c != '.' && c != '-') {
				return null;
			}
		}
		String prefix = plus ? this.callingCode : this.trunkPrefix;
		if (prefix.isEmpty() || digits.indexOf(prefix) != 0) {
			return null;
		}
		int national = digits.length() - prefix.length();
		if (national < RANGE_DIGITS + 1 || national > MAX_NATIONAL || digits.charAt(prefix.length()) == '0') {
			return null;
		}
		return digits.substring(prefix.length());
	}

	private boolean isKnownValid(int length, int range) {
		AtomicLongArray ranges = this.validRanges[length];
		return ranges != null && (ranges.get(range >> 6) & (1L << (range & 63))) != 0;
	}

	private void rememberValid(int length, int range) {
		synchronized (this.validRanges) {
			AtomicLongArray ranges = this.validRanges[length];
			if (ranges == null) {
				ranges = new AtomicLongArray(1_000_000 / 64 + 1);
				this.validRanges[length] = ranges;
			}
			ranges.set(range >> 6, ranges.get(range >> 6) | (1L << (range & 63)));
		}
	}

	private @Nullable String ask(String typed) {
		try {
			Phonenumber.PhoneNumber number = PLAN.parse(typed, this.code);
			String international = PLAN.format(number, PhoneNumberFormat.E164);
			return (PLAN.isValidNumber(number) || isExample(international)) ? international : null;
		}
		catch (NumberParseException ex) {
			return null;
		}
	}

	private static boolean isExample(String international) {
		if (international.length() != 12) {
			return false;
		}
		for (String range : FRENCH_EXAMPLES) {
			if (international.startsWith(range)) {
				return true;
			}
		}
		return false;
	}

}
