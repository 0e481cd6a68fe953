package org.impactdata.domain;

/** A value that the domain refuses; its problem says in words what is expected. */
public class InvalidValueException extends DomainException {

	public InvalidValueException(Problem problem) {
		super(problem);
	}

	public InvalidValueException(String code, String... arguments) {
		super(Problem.of(code, arguments));
	}

}
