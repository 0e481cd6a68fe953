package org.impactdata.domain.tag;

import java.util.List;

import org.impactdata.domain.personaldata.KnownPerson;
import org.impactdata.domain.personaldata.PersonalData;
import org.impactdata.domain.personaldata.PersonalDataHolder;
import org.impactdata.domain.personaldata.PersonalDataWords;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tags: what somebody is called by says something of them. */
@Component
@Order(250)
class TagsOfPerson implements PersonalDataHolder {

	private final JdbcClient jdbc;

	TagsOfPerson(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String kind() {
		return "tags";
	}

	@Override
	public List<PersonalData> tell(KnownPerson person, PersonalDataWords words) {
		return List.of(new PersonalData("tags",
				this.jdbc.sql("""
						select t.name from adherent_tag a join tag t on t.id = a.tag_id where a.adherent_id = ?
						order by t.name""")
					.param(person.adherentId())
					.query((row, number) -> List.of(words.item("name", row.getString("name"))))
					.list()));
	}

	@Override
	public int erase(KnownPerson person) {
		return this.jdbc.sql("delete from adherent_tag where adherent_id = ?").param(person.adherentId()).update();
	}

}
