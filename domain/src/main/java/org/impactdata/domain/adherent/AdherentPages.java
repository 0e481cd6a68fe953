package org.impactdata.domain.adherent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.search.AdherentSearch;
import org.impactdata.domain.search.SearchReach;
import org.impactdata.domain.value.NameKey;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pages of a list straight from the database: ids from an index that holds the order.
 */
@Component
class AdherentPages {

	private static final long COUNT_LIFETIME = 2_000_000_000L;

	private static final int MAX_MATCHES = 10_000;

	/** Entries of an index that are passed over while one adherent is read and sorted. */
	private static final long PASSED_OVER = 25;

	private static final int MOST_COUNTS = 200;

	/** So many are counted faster than anybody notices. */
	private static final long FEW = 20_000;

	private static final long NOBODY = -1;

	/** With so many changes to follow, the index does not know how many there are. */
	private static final int FAR_BEHIND = 1000;

	private final JdbcClient jdbc;

	private final AdherentSearch search;

	private final Map<AccessScope, Counted> counts = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<AccessScope, Counted> eldest) {
			return size() > MOST_COUNTS;
		}
	});

	AdherentPages(JdbcClient jdbc, AdherentSearch search) {
		this.jdbc = jdbc;
		this.search = search;
	}

	/** How many there are in scope, exact to the last seconds. */
	long count(AccessScope scope) {
		return counted(scope).total();
	}

	/** Of many, the index knows how many without counting, unless it is far behind. */
	private Counted counted(AccessScope scope) {
		Counted known = this.counts.get(scope);
		if (known != null && System.nanoTime() - known.at() < COUNT_LIFETIME) {
			return known;
		}
		// The highest id is known at once, and hardly more than how many there are.
		long most = this.jdbc.sql("select coalesce(max(id), 0) from adherent").query(Long.class).single();
		OptionalLong indexed = (most > FEW) ? countByIndex(scope) : OptionalLong.empty();
		Counted counted = new Counted(indexed.orElseGet(() -> counting(scope)), most, System.nanoTime());
		this.counts.put(scope, counted);
		return counted;
	}

	/**
	 * Exact: those whose changes the index may not have seen yet are counted in the
	 * database, and so are erased ones, of whom it knows nothing.
	 */
	private OptionalLong countByIndex(AccessScope scope) {
		List<Long> changed = this.jdbc.sql("select adherent_id from search_index_event limit " + FAR_BEHIND)
			.query(Long.class)
			.list();
		if (changed.size() == FAR_BEHIND) {
			return OptionalLong.empty();
		}
		OptionalLong indexed = this.search.count(scope, Set.copyOf(changed));
		if (indexed.isEmpty()) {
			return indexed;
		}
		String inScope = " and " + scope.condition("a.organization_id", "scope");
		long others = this.jdbc
			.sql("select (select count(*) from adherent a where a.id in (:changed)" + inScope
					+ ") + (select count(*) from erasure e join adherent a on a.id = e.adherent_id"
					+ " where a.id not in (:changed)" + inScope + ")")
			.param("changed", changed.isEmpty() ? List.of(NOBODY) : changed)
			.param("scope", scope.parameter())
			.query(Long.class)
			.single();
		return OptionalLong.of(indexed.getAsLong() + others);
	}

	private long counting(AccessScope scope) {
		return this.jdbc.sql("select count(*) from adherent a where " + scope.condition("a.organization_id", "scope"))
			.param("scope", scope.parameter())
			.query(Long.class)
			.single();
	}

	void forgetCount() {
		this.counts.clear();
	}

	/** Ids of one page of those in scope, in the order of a column. */
	List<Long> page(AccessScope scope, AdherentSort sort, boolean descending, long offset, int limit) {
		String direction = descending ? " desc" : " asc";
		return this.jdbc
			.sql("select a.id from adherent a" + index(scope, sort, offset + limit) + " where "
					+ scope.condition("a.organization_id", "scope") + " order by a." + sort.column() + direction
					+ ", a.id" + direction + " limit :limit offset :offset")
			.param("scope", scope.parameter())
			.param("limit", limit)
			.param("offset", offset)
			.query(Long.class)
			.list();
	}

	/**
	 * The one that follows an adherent in the order of a column, or goes before it.
	 * @param descending whether to look for the one before, in the column's own order
	 * @return null when there is none
	 */
	@Nullable Long neighbour(AccessScope scope, AdherentSort sort, boolean descending, long id) {
		String column = "a." + sort.column();
		// Those without a value come first.
		return this.jdbc.sql("select " + column + " from adherent a where a.id = ?")
			.param(id)
			.query((row, number) -> Optional.ofNullable(row.getString(1)))
			.optional()
			.flatMap((value) -> neighbour(scope, sort, descending,
					column + " <=> :value and a.id" + (descending ? " < " : " > ") + ":id", value.orElse(null), id)
				.or(() -> neighbour(scope, sort, descending,
						value.isEmpty() ? column + (descending ? " is null and false" : " is not null")
								: descending ? "(" + column + " < :value or " + column + " is null)"
										: column + " > :value",
						value.orElse(null), id)))
			.orElse(null);
	}

	private Optional<Long> neighbour(AccessScope scope, AdherentSort sort, boolean descending, String condition,
			@Nullable String value, long id) {
		String direction = descending ? " desc" : " asc";
		return this.jdbc
			.sql("select a.id from adherent a" + index(scope, sort, 1) + " where " + condition + " and "
					+ scope.condition("a.organization_id", "scope") + " order by a." + sort.column() + direction
					+ ", a.id" + direction + " limit 1")
			.param("scope", scope.parameter())
			.param("value", value)
			.param("id", id)
			.query(Long.class)
			.optional();
	}

	/**
	 * The index to be used: the servers guess wrong for scopes of middling size.
	 * @param wanted how many of those in scope are passed until the end of the page
	 */
	private String index(AccessScope scope, AdherentSort sort, long wanted) {
		if (scope.everything()) {
			return "";
		}
		Counted counted = counted(scope);
		boolean sorted = counted.total() * counted.total() * PASSED_OVER <= wanted * counted.most();
		return " force index (" + (sorted ? "adherent_organization_name" : sort.index()) + ")";
	}

	/** Without a search index: who has a tag. */
	List<Long> tagged(SearchReach reach, AdherentSort sort, boolean descending, int offset, int limit) {
		String direction = descending ? " desc" : " asc";
		return this.jdbc
			.sql("select a.id from adherent_tag t join adherent a on a.id = t.adherent_id where t.tag_id = :tag and "
					+ reach.adherents().condition("a.organization_id", "scope") + " order by a." + sort.column()
					+ direction + ", a.id" + direction + " limit :limit offset :offset")
			.param("tag", reach.tag())
			.param("scope", reach.adherents().parameter())
			.param("limit", limit)
			.param("offset", offset)
			.query(Long.class)
			.list();
	}

	AdherentCount countTagged(SearchReach reach) {
		return new AdherentCount(this.jdbc.sql(
				"select count(*) from adherent_tag t join adherent a on a.id = t.adherent_id where t.tag_id = :tag and "
						+ reach.adherents().condition("a.organization_id", "scope"))
			.param("tag", reach.tag())
			.param("scope", reach.adherents().parameter())
			.query(Long.class)
			.single(), true);
	}

	/**
	 * Without a search index: whose name, identifiant or e-mail address begins so.
	 */
	List<Long> matches(SearchReach reach, String text, AdherentSort sort, boolean descending, int offset, int limit) {
		String direction = descending ? " desc" : " asc";
		return beginning(reach, text,
				"select a.id from (" + matching(reach) + " limit " + MAX_MATCHES
						+ ") m join adherent a on a.id = m.id order by a." + sort.column() + direction + ", a.id"
						+ direction + " limit " + limit + " offset " + offset)
			.query(Long.class)
			.list();
	}

	AdherentCount countMatches(SearchReach reach, String text) {
		long total = beginning(reach, text,
				"select count(*) from (" + matching(reach) + " limit " + MAX_MATCHES + ") m")
			.query(Long.class)
			.single();
		return new AdherentCount(total, total < MAX_MATCHES);
	}

	private static String matching(SearchReach reach) {
		String within = " and " + reach.adherents().condition("organization_id", "scope") + ((reach.tag() != null)
				? " and id in (select adherent_id from adherent_tag where tag_id = :tag)" : "");
		return "select id from adherent where name_key like :folded" + within
				+ " union select id from adherent where identifiant like :typed" + within
				+ " union select id from adherent where email like :lower" + within + " and "
				+ reach.byEmail().condition("organization_id", "byEmail");
	}

	private JdbcClient.StatementSpec beginning(SearchReach reach, String text, String sql) {
		String cleaned = text.strip();
		return this.jdbc.sql(sql)
			.param("scope", reach.adherents().parameter())
			.param("byEmail", reach.byEmail().parameter())
			.param("tag", reach.tag())
			.param("folded", escape(NameKey.of(cleaned)) + "%")
			.param("typed", escape(cleaned) + "%")
			.param("lower", escape(cleaned.toLowerCase(java.util.Locale.ROOT)) + "%");
	}

	private static String escape(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

	/**
	 * @param total how many adherents are in scope
	 * @param most how many there are at most, whatever the scope
	 * @param at when counted, in nanoseconds
	 */
	private record Counted(long total, long most, long at) {
	}

}
