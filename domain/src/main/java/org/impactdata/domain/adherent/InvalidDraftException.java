package org.impactdata.domain.adherent;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.Problem;

/** A form with values that the domain refuses: what is wrong with which field. */
public class InvalidDraftException extends InvalidValueException {

	private final transient Map<AdherentField, Problem> problems;

	InvalidDraftException(Map<AdherentField, Problem> problems) {
		super(problems.values().iterator().next());
		this.problems = Collections.unmodifiableMap(new EnumMap<>(problems));
	}

	/** What is wrong, by field, in the order of a form; never empty. */
	public Map<AdherentField, Problem> problems() {
		return this.problems;
	}

}
