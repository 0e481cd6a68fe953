package org.impactdata.batch.adherentimport;

/**
 * One set-wise pass over the staged rows of an import. A phase sees a range of rows in
 * one transaction and must not depend on the ranges' size, except a phase over everything
 * at once.
 *
 * @param name what it does, for logs
 * @param whole whether it takes all rows in one go
 * @param work what it does with rows from..to, both included
 */
record RowPhase(String name, boolean whole, Work work) {

	static RowPhase ranges(String name, Work work) {
		return new RowPhase(name, false, work);
	}

	static RowPhase whole(String name, Runnable work) {
		return new RowPhase(name, true, (from, to) -> work.run());
	}

	/** What a phase does with rows from..to, both included. */
	@FunctionalInterface
	interface Work {

		void apply(long from, long to);

	}

}
