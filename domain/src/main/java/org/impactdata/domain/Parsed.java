package org.impactdata.domain;

/**
 * Outcome of reading a value from text. Bad values are a normal outcome of an import, so
 * they are returned and not thrown.
 *
 * @param <T> the value read
 */
public sealed interface Parsed<T> {

	static <T> Parsed<T> accepted(T value) {
		return new Accepted<>(value);
	}

	static <T> Parsed<T> rejected(String code, String... arguments) {
		return new Rejected<>(Problem.of(code, arguments));
	}

	/**
	 * The value, for callers to whom a bad value is an error.
	 * @throws InvalidValueException when the text was rejected
	 */
	T orThrow();

	/**
	 * The text was read.
	 *
	 * @param value what it means
	 */
	record Accepted<T>(T value) implements Parsed<T> {

		@Override
		public T orThrow() {
			return this.value;
		}

	}

	/**
	 * The text was refused.
	 *
	 * @param problem why, and what is expected
	 */
	record Rejected<T>(Problem problem) implements Parsed<T> {

		@Override
		public T orThrow() {
			throw new InvalidValueException(this.problem);
		}

	}

}
