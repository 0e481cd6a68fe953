package org.impactdata.console.adherent;

import java.util.Optional;
import java.util.regex.Pattern;

import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentService;

/**
 * How an adherent is named in an address: by identifiant, or by {@code ~id} where the
 * identifiant does not fit into one.
 */
public final class AdherentLinks {

	/** In place of a name: the adherent that is yet to be created. */
	public static final String NEW = "nouveau";

	private static final Pattern FITS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

	private AdherentLinks() {
	}

	/** What stands for an adherent in an address. */
	public static String nameOf(long id, String identifiant) {
		return (FITS.matcher(identifiant).matches() && !identifiant.equals(NEW)) ? identifiant : "~" + id;
	}

	/** Where an adherent is read. */
	public static String page(long id, String identifiant) {
		return AdherentListView.PATH + "/" + nameOf(id, identifiant);
	}

	/** Where an adherent is changed. */
	public static String form(long id, String identifiant) {
		return page(id, identifiant) + "/modifier";
	}

	/** Where a new adherent is filled in. */
	public static String newForm() {
		return AdherentListView.PATH + "/" + NEW;
	}

	/** Whether that is an id, which no person ever typed. */
	public static boolean isId(String name) {
		return name.matches("~\\d{1,18}");
	}

	/** The adherent that is named so in an address. */
	public static Optional<AdherentDetails> find(AdherentService adherents, String name) {
		if (isId(name)) {
			return adherents.find(Long.parseLong(name.substring(1)));
		}
		return adherents.findByIdentifiant(name);
	}

}
