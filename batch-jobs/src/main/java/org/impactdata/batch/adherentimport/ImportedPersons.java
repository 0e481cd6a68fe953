package org.impactdata.batch.adherentimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.media.StoredFiles;
import org.impactdata.domain.personaldata.KnownPerson;
import org.impactdata.domain.personaldata.PersonalData;
import org.impactdata.domain.personaldata.PersonalDataHolder;
import org.impactdata.domain.personaldata.PersonalDataWords;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What imports keep of a person: staged rows, what was odd about them, what undo would
 * restore, and the files it came in. A file names others as well, but nobody is erased
 * while it is kept: it goes as a whole, and the adherents it brought stay.
 */
@Component
@Order(300)
class ImportedPersons implements PersonalDataHolder {

	private static final String NAMED = "identifiant in (:identifiants)"
			+ " or concat(name_key, '\n', coalesce(birth_date, '')) in (:named)";

	private final JdbcClient jdbc;

	private final StoredFiles files;

	ImportedPersons(JdbcClient jdbc, StoredFiles files) {
		this.jdbc = jdbc;
		this.files = files;
	}

	@Override
	public String kind() {
		return "imports";
	}

	@Override
	public void requireReady(KnownPerson person) {
		Set<Long> running = new HashSet<>(
				this.jdbc.sql("select id from adherent_import where state in ('RUNNING', 'UNDOING')")
					.query(Long.class)
					.list());
		if (running.isEmpty()) {
			return;
		}
		imports(rows(person), person).stream().filter(running::contains).findFirst().ifPresent((id) -> {
			throw new DomainException("erasure.import-running", id.toString());
		});
	}

	/**
	 * Rows that became the adherent, and those that name it; an e-mail address or
	 * telephone number may be another's of the same household, whose rows are not for
	 * this one.
	 */
	@Override
	public List<PersonalData> tell(KnownPerson person, PersonalDataWords words) {
		Set<Row> rows = new TreeSet<>(rows(person, NAMED));
		List<List<PersonalData.Item>> told = new ArrayList<>();
		rows.forEach((row) -> this.jdbc.sql("""
				select i.file_name, i.created_at, i.created_by, r.* from import_row r
				join adherent_import i on i.id = r.import_id where r.import_id = ? and r.row_no = ?""")
			.params(row.importId(), row.number())
			.query((found) -> {
				told.add(told(found, words));
			}));
		return List.of(new PersonalData("imports", told));
	}

	private static List<PersonalData.Item> told(ResultSet row, PersonalDataWords words) throws SQLException {
		List<PersonalData.Item> items = new ArrayList<>();
		items.add(words.item("when", words.moment(row.getTimestamp("created_at").toInstant())));
		items.add(words.item("who", row.getString("created_by")));
		items.add(words.item("name", row.getString("file_name")));
		items.add(words.item("line", row.getString("line_no")));
		for (StagedColumn column : StagedColumn.values()) {
			String value = row.getString(column.sqlName());
			Optional<AdherentField> field = AdherentField.ofColumn(column.sqlName());
			if (value != null && field.isPresent()) {
				items.add(new PersonalData.Item(column.sqlName(), field.get().label(words.language()),
						(column == StagedColumn.ORGANIZATION_ID) ? String.valueOf(row.getString("organization_text"))
								: field.get().display(value, words.language())));
			}
		}
		return items;
	}

	@Override
	public int erase(KnownPerson person) {
		List<Row> rows = rows(person);
		int removed = 0;
		for (Row row : rows) {
			removed += delete("import_finding", row);
			removed += delete("import_row", row);
		}
		Set<Long> imports = imports(rows, person);
		removed += this.jdbc.sql("delete from import_before where adherent_id = ?").param(person.adherentId()).update();
		for (Long id : imports) {
			removed += discardFiles(id);
		}
		return removed;
	}

	private int delete(String table, Row row) {
		return this.jdbc.sql("delete from " + table + " where import_id = ? and row_no = ?")
			.params(row.importId(), row.number())
			.update();
	}

	private int discardFiles(long importId) {
		List<Long> files = this.jdbc.sql("""
				select stored_file_id from adherent_import where id = :id
				union select f.stored_file_id from adherent_import i
				join job_run_file f on f.job_run_id in (i.job_run_id, i.undo_run_id) where i.id = :id""")
			.param("id", importId)
			.query(Long.class)
			.list();
		return (int) files.stream().filter(this.files::discard).count();
	}

	/**
	 * Rows that became the adherent, and rows of the same person that did not. A row that
	 * became another adherent tells of that one, whatever they share.
	 */
	private List<Row> rows(KnownPerson person) {
		return rows(person, "email in (:emails) or phone_e164 in (:phones) or " + NAMED);
	}

	/** All at once: no index helps, and there may be very many rows. */
	private List<Row> rows(KnownPerson person, String ofTheSame) {
		return this.jdbc
			.sql("select import_id, row_no from import_row where adherent_id = :id or (adherent_id is null and ("
					+ ofTheSame + "))")
			.param("id", person.adherentId())
			.param("emails", some(person.emails()))
			.param("phones", some(person.phones()))
			.param("identifiants", some(person.identifiants()))
			.param("named", some(person.nameAndBirth()))
			.query((row, number) -> new Row(row.getLong(1), row.getInt(2)))
			.list();
	}

	/** SQL knows no empty list. */
	private static Set<String> some(Set<String> values) {
		return values.isEmpty() ? Set.of("\u0000") : values;
	}

	private Set<Long> imports(List<Row> rows, KnownPerson person) {
		Set<Long> imports = new HashSet<>(this.jdbc.sql("select import_id from import_before where adherent_id = ?")
			.param(person.adherentId())
			.query(Long.class)
			.list());
		rows.forEach((row) -> imports.add(row.importId()));
		return imports;
	}

	private record Row(long importId, int number) implements Comparable<Row> {

		@Override
		public int compareTo(Row other) {
			return Comparator.comparingLong(Row::importId).thenComparingInt(Row::number).compare(this, other);
		}

	}

}
