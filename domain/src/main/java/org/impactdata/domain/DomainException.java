package org.impactdata.domain;

import java.util.Locale;

/** A rule of the domain was not kept. What to tell the person is in the problem. */
public class DomainException extends RuntimeException {

	private final transient Problem problem;

	public DomainException(Problem problem) {
		super(problem.sentence(Locale.ENGLISH));
		this.problem = problem;
	}

	public DomainException(String code, String... arguments) {
		this(Problem.of(code, arguments));
	}

	public Problem problem() {
		return this.problem;
	}

	/** The sentence for a person. */
	public String sentence(Locale locale) {
		return this.problem.sentence(locale);
	}

}
