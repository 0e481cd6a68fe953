package org.impactdata.batch.adherentimport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.value.NameKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds organisations by code or name while a file is read. Remembers the latest 10,000
 * answers; not for use by several threads.
 */
class OrganizationDirectory {

	private static final int REMEMBERED = 10_000;

	/** In place of one that was merged, the one it became part of. */
	private static final String CURRENT = "coalesce(merged_into, id)";

	private final JdbcClient jdbc;

	private final AccessScope scope;

	private final boolean mayCreate;

	private final Map<String, List<Long>> answers = new LinkedHashMap<>(256, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, List<Long>> eldest) {
			return size() > REMEMBERED;
		}

	};

	/**
	 * @param scope organisations outside of it are not found
	 * @param mayCreate whether one that is not found may be created
	 */
	OrganizationDirectory(JdbcClient jdbc, AccessScope scope, boolean mayCreate) {
		this.jdbc = jdbc;
		this.scope = scope;
		this.mayCreate = mayCreate;
	}

	boolean mayCreate() {
		return this.mayCreate;
	}

	/**
	 * The organisation with that code or, failing that, those of that name.
	 * @return none, one, or two when the name is ambiguous
	 */
	List<Long> find(String codeOrName) {
		return this.answers.computeIfAbsent(codeOrName, this::query);
	}

	private List<Long> query(String codeOrName) {
		List<Long> byCode = this.jdbc
			.sql("select distinct " + CURRENT + " from organization where code = :code and "
					+ this.scope.condition(CURRENT, "scope"))
			.param("code", codeOrName)
			.param("scope", this.scope.parameter())
			.query(Long.class)
			.list();
		return !byCode.isEmpty() ? byCode
				: this.jdbc
					.sql("select distinct " + CURRENT + " as id from organization where name_key = :name and "
							+ this.scope.condition(CURRENT, "scope") + " order by id limit 2")
					.param("name", NameKey.of(codeOrName))
					.param("scope", this.scope.parameter())
					.query(Long.class)
					.list();
	}

}
