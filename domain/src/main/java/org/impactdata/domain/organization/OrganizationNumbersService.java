package org.impactdata.domain.organization;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.adherent.AdherentCensus;
import org.impactdata.domain.adherent.AdherentStatus;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the adherents of organisations, of whom the caller sees. */
@Service
@Transactional(readOnly = true)
public class OrganizationNumbersService {

	private final JdbcClient jdbc;

	private final CallerAccess access;

	private final AdherentCensus census;

	OrganizationNumbersService(JdbcClient jdbc, CallerAccess access, AdherentCensus census) {
		this.jdbc = jdbc;
		this.access = access;
		this.census = census;
	}

	/** The numbers of each organisation, exact to the last ten seconds. */
	@Requires(Permission.ORGANIZATION_READ)
	public Map<Long, OrganizationNumbers> of(Collection<Long> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		AccessScope seen = this.access.scope(Permission.ADHERENT_READ);
		Map<Long, Set<Long>> below = new HashMap<>();
		this.jdbc.sql("""
				select o.id, b.id as below from organization o
				join organization b on b.path like concat(o.path, '%') where o.id in (:ids)""")
			.param("ids", ids)
			.query((row) -> {
				long organization = row.getLong("below");
				if (seen.contains(organization)) {
					below.computeIfAbsent(row.getLong("id"), (id) -> new HashSet<>()).add(organization);
				}
			});
		Map<Long, OrganizationNumbers> numbers = new HashMap<>();
		ids.forEach((id) -> numbers.put(id, numbers(id, below.getOrDefault(id, Set.of()))));
		return numbers;
	}

	private OrganizationNumbers numbers(long id, Set<Long> below) {
		Map<AdherentStatus, Long> all = this.census.of(below);
		Map<AdherentStatus, Long> own = this.census.of(below.contains(id) ? List.of(id) : List.of());
		return new OrganizationNumbers(sum(own), sum(all), all);
	}

	private static long sum(Map<AdherentStatus, Long> numbers) {
		return numbers.values().stream().mapToLong(Long::longValue).sum();
	}

}
