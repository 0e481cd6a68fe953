package org.impactdata.console.adherent;

import java.util.Optional;
import java.util.regex.Pattern;

import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentService;

/**
 * How an adherent is named in an address: by identifiant, or by {@code ~id} where the
 * identifiant does not fit into one.
 */
final class AdherentLinks {

	private static final Pattern FITS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

	private AdherentLinks() {
	}

	static String nameOf(long id, String identifiant) {
		return FITS.matcher(identifiant).matches() ? identifiant : "~" + id;
	}

	static boolean isId(String name) {
		return name.matches("~\\d{1,18}");
	}

	static Optional<AdherentDetails> find(AdherentService adherents, String name) {
		if (isId(name)) {
			return adherents.find(Long.parseLong(name.substring(1)));
		}
		return adherents.findByIdentifiant(name);
	}

}
