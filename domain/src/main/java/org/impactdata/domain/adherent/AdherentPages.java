package org.impactdata.domain.adherent;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pages of a list straight from the database: ids from an index that holds the order.
 */
@Component
class AdherentPages {

	private static final long COUNT_LIFETIME = 2_000_000_000L;

	private static final int MAX_MATCHES = 10_000;

	private static final String MATCHES = "select id from adherent where name_key like :folded union "
			+ "select id from adherent where identifiant like :typed union "
			+ "select id from adherent where email like :lower";

	private final JdbcClient jdbc;

	private volatile Counted counted = new Counted(0, System.nanoTime() - COUNT_LIFETIME);

	AdherentPages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many there are, exact to the last two seconds. */
	long count() {
		Counted known = this.counted;
		if (System.nanoTime() - known.at() < COUNT_LIFETIME) {
			return known.total();
		}
		long total = this.jdbc.sql("select count(*) from adherent").query(Long.class).single();
		this.counted = new Counted(total, System.nanoTime());
		return total;
	}

	void forgetCount() {
		this.counted = new Counted(0, System.nanoTime() - COUNT_LIFETIME);
	}

	/** Ids of one page, in the order of a column. */
	List<Long> page(AdherentSort sort, boolean descending, long offset, int limit) {
		String direction = descending ? " desc" : " asc";
		return this.jdbc
			.sql("select id from adherent order by " + sort.column() + direction + ", id" + direction
					+ " limit :limit offset :offset")
			.param("limit", limit)
			.param("offset", offset)
			.query(Long.class)
			.list();
	}

	/**
	 * Without a search index: whose name, identifiant or e-mail address begins so.
	 */
	List<Long> matches(String text, AdherentSort sort, boolean descending, int offset, int limit) {
		String direction = descending ? " desc" : " asc";
		return beginning(text,
				"select a.id from (" + MATCHES + " limit " + MAX_MATCHES
						+ ") m join adherent a on a.id = m.id order by a." + sort.column() + direction + ", a.id"
						+ direction + " limit " + limit + " offset " + offset)
			.query(Long.class)
			.list();
	}

	AdherentCount countMatches(String text) {
		long total = beginning(text, "select count(*) from (" + MATCHES + " limit " + MAX_MATCHES + ") m")
			.query(Long.class)
			.single();
		return new AdherentCount(total, total < MAX_MATCHES);
	}

	private JdbcClient.StatementSpec beginning(String text, String sql) {
		String cleaned = text.strip();
		return this.jdbc.sql(sql)
			.param("folded", escape(NameKey.of(cleaned)) + "%")
			.param("typed", escape(cleaned) + "%")
			.param("lower", escape(cleaned.toLowerCase(java.util.Locale.ROOT)) + "%");
	}

	private static String escape(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

	/**
	 * @param total how many adherents
	 * @param at when counted, in nanoseconds
	 */
	private record Counted(long total, long at) {
	}

}
