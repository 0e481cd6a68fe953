package org.impactdata.domain.note;

import java.util.List;

import org.impactdata.domain.personaldata.KnownPerson;
import org.impactdata.domain.personaldata.PersonalData;
import org.impactdata.domain.personaldata.PersonalDataHolder;
import org.impactdata.domain.personaldata.PersonalDataWords;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes of agents. */
@Component
@Order(250)
class NotesOfPerson implements PersonalDataHolder {

	private final JdbcClient jdbc;

	NotesOfPerson(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String kind() {
		return "notes";
	}

	@Override
	public List<PersonalData> tell(KnownPerson person, PersonalDataWords words) {
		return List.of(new PersonalData("notes",
				this.jdbc.sql("select created_at, author, body from adherent_note where adherent_id = ? order by id")
					.param(person.adherentId())
					.query((row, number) -> List.of(
							words.item("when", words.moment(row.getTimestamp("created_at").toInstant())),
							words.item("who", row.getString("author")), words.item("text", row.getString("body"))))
					.list()));
	}

	@Override
	public int erase(KnownPerson person) {
		return this.jdbc.sql("delete from adherent_note where adherent_id = ?").param(person.adherentId()).update();
	}

}
