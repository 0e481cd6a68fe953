package org.impactdata.domain.customfield;

import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.Problem;

/** A definition of a custom field that is refused. */
public class InvalidFieldException extends InvalidValueException {

	private final Part part;

	InvalidFieldException(Part part, Problem problem) {
		super(problem);
		this.part = part;
	}

	/** Which part of it is wrong. */
	public Part part() {
		return this.part;
	}

	/** A part of the definition. */
	public enum Part {

		LABEL, LABEL_EN, HELP, HELP_EN, SECTION, DEFAULT_VALUE, CHOICES, ROLES

	}

}
