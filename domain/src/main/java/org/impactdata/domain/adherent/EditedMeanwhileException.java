package org.impactdata.domain.adherent;

import org.impactdata.domain.DomainException;

/**
 * Someone else changed the adherent after the caller had read it; nothing was written.
 */
public class EditedMeanwhileException extends DomainException {

	private final transient AdherentDetails current;

	EditedMeanwhileException(AdherentDetails current) {
		super("adherent.edited-meanwhile", current.displayName());
		this.current = current;
	}

	/** Someone changed it to what it is now. */
	public static EditedMeanwhileException of(AdherentDetails current) {
		return new EditedMeanwhileException(current);
	}

	/** The adherent as it is now. */
	public AdherentDetails current() {
		return this.current;
	}

}
