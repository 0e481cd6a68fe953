package org.impactdata.batch.sample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws one of several values by their weights in constant time (Vose's alias method).
 */
final class WeightedChoice<T> {

	private final List<T> values;

	private final double[] threshold;

	private final int[] alias;

	WeightedChoice(List<T> values, double[] weights) {
		this.values = List.copyOf(values);
		int size = weights.length;
		this.threshold = new double[size];
		this.alias = new int[size];
		double sum = 0;
		for (double weight : weights) {
			sum += weight;
		}
		Deque<Integer> small = new ArrayDeque<>();
		Deque<Integer> large = new ArrayDeque<>();
		for (int i = 0; i < size; i++) {
			this.threshold[i] = weights[i] * size / sum;
			this.alias[i] = i;
			((this.threshold[i] < 1) ? small : large).push(i);
		}
		while (!small.isEmpty() && !large.isEmpty()) {
			int less = small.pop();
			int more = large.pop();
			this.alias[less] = more;
			this.threshold[more] -= 1 - this.threshold[less];
			((this.threshold[more] < 1) ? small : large).push(more);
		}
	}

	T next(RandomGenerator random) {
		int index = random.nextInt(this.alias.length);
		return this.values.get((random.nextDouble() < this.threshold[index]) ? index : this.alias[index]);
	}

}
