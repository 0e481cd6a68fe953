package org.impactdata.domain.personaldata;

import java.util.List;
import java.util.stream.Collectors;

import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentGuard;
import org.impactdata.domain.adherent.AdherentHistoryService;
import org.impactdata.domain.audit.Revisions;
import org.impactdata.domain.customfield.CustomFieldCatalogue;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The adherent itself, its history and its place in the search index. What counts for
 * statistics stays: kind, gender, year of birth, country, organisation, dates and status.
 */
@Component
@Order(100)
class RecordOfPerson implements PersonalDataHolder {

	private static final String STAYING_COLUMNS = Erased.STAYING.stream()
		.map(AdherentField::column)
		.collect(Collectors.joining(", ", "id, identifiant, birth_date, ", ""));

	private final AdherentGuard adherents;

	private final AdherentHistoryService histories;

	private final CustomFieldCatalogue customFields;

	private final JdbcClient jdbc;

	private final Revisions revisions;

	RecordOfPerson(AdherentGuard adherents, AdherentHistoryService histories, CustomFieldCatalogue customFields,
			JdbcClient jdbc, Revisions revisions) {
		this.adherents = adherents;
		this.histories = histories;
		this.customFields = customFields;
		this.jdbc = jdbc;
		this.revisions = revisions;
	}

	@Override
	public String kind() {
		return "record";
	}

	@Override
	public List<PersonalData> tell(KnownPerson person, PersonalDataWords words) {
		long id = person.adherentId();
		ToldRecord told = new ToldRecord(words, this.customFields.fields());
		AdherentDetails adherent = this.adherents.whole(id).orElseThrow();
		return List.of(new PersonalData("record", List.of(told.record(adherent))),
				new PersonalData("custom-fields", List.of(told.customFields(adherent))), new PersonalData("history",
						this.histories.of(id).stream().flatMap((entry) -> told.changes(entry).stream()).toList()));
	}

	@Override
	public int erase(KnownPerson person) {
		long id = person.adherentId();
		int rows = change("update adherent_history set " + Erased.FROM_ROW + " where id = :id", id);
		rows += change("update adherent set " + Erased.FROM_ROW
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
