package org.impactdata.domain.erasure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.audit.Revisions;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The adherent itself, its history and its place in the search index. What counts for
 * statistics stays: kind, gender, year of birth, country, organisation, dates and status.
 */
@Component
@Order(100)
class ErasedRecord implements PersonalDataHolder {

	private static final Set<AdherentField> STAYING = EnumSet.of(AdherentField.KIND, AdherentField.GENDER,
			AdherentField.COUNTRY, AdherentField.ORGANIZATION, AdherentField.JOINED_ON, AdherentField.LEFT_ON,
			AdherentField.STATUS);

	private static final String REMOVED = Arrays.stream(AdherentField.values())
		.filter((field) -> !STAYING.contains(field) && field != AdherentField.BIRTH_DATE
				&& field != AdherentField.IDENTIFIANT)
		.map((field) -> field.column() + " = null")
		.collect(Collectors.joining(", ",
				"identifiant = :identifiant, phone_e164 = null, " + "birth_date = left(birth_date, 4), ", ""));

	private static final String STAYING_COLUMNS = STAYING.stream()
		.map(AdherentField::column)
		.collect(Collectors.joining(", ", "id, identifiant, birth_date, ", ""));

	private final JdbcClient jdbc;

	private final Revisions revisions;

	ErasedRecord(JdbcClient jdbc, Revisions revisions) {
		this.jdbc = jdbc;
		this.revisions = revisions;
	}

	@Override
	public String kind() {
		return "record";
	}

	@Override
	public int erase(KnownPerson person) {
		long id = person.adherentId();
		int rows = change("update adherent_history set " + REMOVED + " where id = :id", id);
		rows += change("update adherent set " + REMOVED
				+ ", name_key = :identifiant, status = 'ERASED', version = version + 1, "
				+ "updated_at = utc_timestamp(6) where id = :id", id);
		this.jdbc
			.sql("insert into adherent_history (revision_id, revision_type, " + STAYING_COLUMNS + ") select ?, 1, "
					+ STAYING_COLUMNS + " from adherent where id = ?")
			.params(this.revisions.begin(), id)
			.update();
		this.jdbc.sql("insert into search_index_event (adherent_id) values (?)").param(id).update();
		return rows;
	}

	private int change(String sql, long id) {
		return this.jdbc.sql(sql).param("identifiant", Erased.identifiant(id)).param("id", id).update();
	}

}
