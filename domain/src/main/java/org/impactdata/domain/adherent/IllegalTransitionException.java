package org.impactdata.domain.adherent;

import java.util.Locale;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.DomainMessages;

/** An adherent cannot go from where it stands to where it was to go. */
public class IllegalTransitionException extends DomainException {

	private final AdherentStatus from;

	private final AdherentStatus to;

	IllegalTransitionException(AdherentStatus from, AdherentStatus to) {
		super("adherent.transition", from.name(), to.name());
		this.from = from;
		this.to = to;
	}

	@Override
	public String sentence(Locale locale) {
		return DomainMessages.text(locale, "problem.adherent.transition", this.from.label(locale),
				this.to.label(locale));
	}

}
