package org.impactdata.domain.value;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

import org.impactdata.domain.Parsed;

/**
 * A country.
 *
 * @param value two capital letters, ISO 3166-1
 */
public record CountryCode(String value) {

	private static final Map<String, CountryCode> NAMES = names();

	/** Read a country's code of two or three letters, or its French or English name. */
	public static Parsed<CountryCode> parse(String text) {
		CountryCode country = NAMES.get(NameKey.of(text));
		return (country != null) ? Parsed.accepted(country) : Parsed.rejected("country.unknown");
	}

	/**
	 * The country.
	 * @throws org.impactdata.domain.InvalidValueException when none has that code or name
	 */
	public static CountryCode of(String text) {
		return parse(text).orThrow();
	}

	/** The country's name, in the given language. */
	public String display(Locale locale) {
		return Locale.of("", this.value).getDisplayCountry(locale);
	}

	private static Map<String, CountryCode> names() {
		Map<String, CountryCode> names = new HashMap<>();
		for (String code : Locale.getISOCountries()) {
			CountryCode country = new CountryCode(code);
			Locale locale = Locale.of("", code);
			names.put(NameKey.of(locale.getDisplayCountry(Locale.FRENCH)), country);
			names.put(NameKey.of(locale.getDisplayCountry(Locale.ENGLISH)), country);
			try {
				names.put(NameKey.of(locale.getISO3Country()), country);
			}
			catch (MissingResourceException ex) {
				continue;
			}
		}
		addUsualNames(names);
		for (String code : Locale.getISOCountries()) {
			names.put(NameKey.of(code), new CountryCode(code));
		}
		return Map.copyOf(names);
	}

	private static void addUsualNames(Map<String, CountryCode> names) {
		String[] usual = {
				"GB:UK,Angleterre,England,Écosse,Scotland,Pays de Galles,Wales,Great Britain,"
						+ "Grande-Bretagne,Irlande du Nord,Northern Ireland",
				"US:USA,U.S.A.,U.S.,Etats-Unis d'Amérique," + "United States of America,America,Amérique",
				"FR:France métropolitaine,République française", "NL:Hollande,Holland,The Netherlands",
				"CZ:République tchèque,Czech Republic", "CI:Ivory Coast,Côte d'Ivoire",
				"CD:RDC,DRC,RD Congo,République démocratique du Congo",
				"CG:Congo,Congo Brazzaville,République du Congo", "RU:Russian Federation,Fédération de Russie",
				"KR:South Korea,Corée du Sud", "MM:Birmanie,Burma", "TR:Turquie,Turkey", "CV:Cap-Vert,Cape Verde",
				"MK:Macédoine,Macedonia", "CN:République populaire de Chine", "VA:Vatican", "SZ:Swaziland", "DE:RFA",
				"BE:Royaume de Belgique", "GQ:Guinée équatoriale", "GW:Guinée Bissau" };
		for (String entry : usual) {
			CountryCode country = new CountryCode(entry.substring(0, 2));
			for (String name : entry.substring(3).split(",")) {
				names.put(NameKey.of(name), country);
			}
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
