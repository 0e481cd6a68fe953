package org.impactdata.domain.adherent;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many adherents stand where, by organisation: counted over an index, remembered for
 * some seconds, and forgotten at once when this node changes an adherent.
 */
@Component
public class AdherentCensus {

	private static final long LIFETIME = 10_000_000_000L;

	private final JdbcClient jdbc;

	private volatile @Nullable Counted latest;

	AdherentCensus(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The numbers of some organisations together, by status. Whether the caller may know
	 * them is for the caller of this to ask.
	 */
	public Map<AdherentStatus, Long> of(Collection<Long> organizations) {
		Map<Long, Map<AdherentStatus, Long>> known = counted().numbers();
		Map<AdherentStatus, Long> sum = new EnumMap<>(AdherentStatus.class);
		organizations.forEach((organization) -> known.getOrDefault(organization, Map.of())
			.forEach((status, number) -> sum.merge(status, number, Long::sum)));
		return sum;
	}

	void forget() {
		this.latest = null;
	}

	/** One counts, the others wait for it. */
	private synchronized Counted counted() {
		Counted known = this.latest;
		if (known != null && System.nanoTime() - known.at() < LIFETIME) {
			return known;
		}
		Map<Long, Map<AdherentStatus, Long>> numbers = new HashMap<>();
		this.jdbc.sql("""
				select organization_id, status, count(*) number from adherent
				where organization_id is not null group by organization_id, status""").query((row) -> {
			numbers.computeIfAbsent(row.getLong("organization_id"), (id) -> new EnumMap<>(AdherentStatus.class))
				.put(AdherentStatus.valueOf(row.getString("status")), row.getLong("number"));
		});
		Counted counted = new Counted(numbers, System.nanoTime());
		this.latest = counted;
		return counted;
	}

	private record Counted(Map<Long, Map<AdherentStatus, Long>> numbers, long at) {
	}

}
