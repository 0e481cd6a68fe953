package org.impactdata.batch.adherentimport;

import java.util.ArrayList;
import java.util.List;

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

	/** This phase and then another over the same range, in the same transaction. */
	RowPhase then(RowPhase next) {
		return new RowPhase(this.name + ", " + next.name, this.whole, (from, to) -> {
			this.work.apply(from, to);
			next.work.apply(from, to);
		});
	}

	/**
	 * The phases with neighbours over ranges taken together: fewer transactions, and a
	 * range's rows are still at hand for the next phase.
	 */
	static List<RowPhase> together(List<RowPhase> phases) {
		List<RowPhase> joined = new ArrayList<>();
		for (RowPhase phase : phases) {
			if (phase.whole || joined.isEmpty() || joined.getLast().whole) {
				joined.add(phase);
			}
			else {
				joined.add(joined.removeLast().then(phase));
			}
		}
		return List.copyOf(joined);
	}

	/** What a phase does with rows from..to, both included. */
	@FunctionalInterface
	interface Work {

		void apply(long from, long to);

	}

}
