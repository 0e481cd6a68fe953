package org.impactdata.domain.adherent;

import java.util.List;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.value.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows towns from the addresses that are kept already. */
@Service
@Transactional(readOnly = true)
public class TownService {

	/** Adherents that are looked at. */
	private static final int SAMPLE = 2000;

	private static final int SHOWN = 10;

	private final JdbcClient jdbc;

	private final CallerAccess access;

	TownService(JdbcClient jdbc, CallerAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	/**
	 * The towns of a postal code, those of most adherents first, from addresses that the
	 * caller sees.
	 * @param postalCode the whole of it, as typed
	 */
	@Requires(Permission.ADHERENT_EDIT)
	public List<String> ofPostalCode(String postalCode) {
		String cleaned = Texts.clean(postalCode);
		if (cleaned == null) {
			return List.of();
		}
		AccessScope scope = this.access.rights().visible(SensitiveField.ADDRESS);
		return this.jdbc.sql("""
				select min(t.city) from (
				  select a.city from adherent a
				  where a.postal_code = :code and a.city is not null and %s
				  limit %d) t
				group by t.city order by count(*) desc, t.city limit %d
				""".formatted(scope.condition("a.organization_id", "scope"), SAMPLE, SHOWN))
			.param("code", cleaned)
			.param("scope", scope.parameter())
			.query(String.class)
			.list();
	}

}
