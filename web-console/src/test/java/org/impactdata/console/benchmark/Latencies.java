package org.impactdata.console.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * How long questions took.
 *
 * @param sorted nanoseconds each, shortest first
 * @param seconds in which all were asked and answered
 */
record Latencies(long[] sorted, double seconds) {

	static Latencies of(LongStream nanos, double seconds) {
		return new Latencies(nanos.sorted().toArray(), seconds);
	}

	static Latencies of(List<long[]> each, double seconds) {
		return of(each.stream().flatMapToLong(Arrays::stream), seconds);
	}

	double perSecond() {
		return this.sorted.length / this.seconds;
	}

	double millis(double share) {
		int place = (int) Math.ceil(share * this.sorted.length) - 1;
		return this.sorted[Math.max(0, place)] / 1e6;
	}

	String line(String what) {
		return String.format(Locale.ROOT, "%-28s p50 %7.2f ms   p95 %7.2f ms   most %7.2f ms   %6.0f a second", what,
				millis(0.5), millis(0.95), millis(1), perSecond());
	}

	/** With how much longer than the other it took. */
	String comparedWith(String what, Latencies other) {
		return String.format(Locale.ROOT, "%-36s p50 %8.2f ms (x %5.2f)   p95 %8.2f ms (x %5.2f)", what, millis(0.5),
				millis(0.5) / other.millis(0.5), millis(0.95), millis(0.95) / other.millis(0.95));
	}

	String json(String name) {
		return String.format(Locale.ROOT,
				"\"%s\":{\"queries\":%d,\"p50Milliseconds\":%.2f,\"p95Milliseconds\":%.2f,\"mostMilliseconds\":%.2f,\"perSecond\":%.0f}",
				name, this.sorted.length, millis(0.5), millis(0.95), millis(1), perSecond());
	}

}
