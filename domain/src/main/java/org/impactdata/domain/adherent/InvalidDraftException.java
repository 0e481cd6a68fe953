package org.impactdata.domain.adherent;

import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.Problem;

/** A form with values that the domain refuses: what is wrong with which field. */
public class InvalidDraftException extends InvalidValueException {

	private final transient DraftProblems problems;

	InvalidDraftException(DraftProblems problems) {
		super(problems.first());
		this.problems = problems;
	}

	InvalidDraftException(AdherentField field, Problem problem) {
		this(DraftProblems.of(field, problem));
	}

	/** What is wrong; never empty. */
	public DraftProblems problems() {
		return this.problems;
	}

}
