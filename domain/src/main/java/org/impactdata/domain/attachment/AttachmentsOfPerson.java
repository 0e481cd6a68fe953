package org.impactdata.domain.attachment;

import java.util.ArrayList;
import java.util.List;

import org.impactdata.domain.media.StoredFile;
import org.impactdata.domain.media.StoredFiles;
import org.impactdata.domain.personaldata.KnownPerson;
import org.impactdata.domain.personaldata.PersonalData;
import org.impactdata.domain.personaldata.PersonalDataHolder;
import org.impactdata.domain.personaldata.PersonalDataWords;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files about the person, their names included. */
@Component
@Order(260)
class AttachmentsOfPerson implements PersonalDataHolder {

	private final JdbcClient jdbc;

	private final StoredFiles files;

	AttachmentsOfPerson(JdbcClient jdbc, StoredFiles files) {
		this.jdbc = jdbc;
		this.files = files;
	}

	@Override
	public String kind() {
		return "attachments";
	}

	@Override
	public List<PersonalData> tell(KnownPerson person, PersonalDataWords words) {
		List<List<PersonalData.Item>> rows = new ArrayList<>();
		List<PersonalData.File> contents = new ArrayList<>();
		this.jdbc.sql("select id, stored_file_id, author, created_at from adherent_attachment where adherent_id = ?")
			.param(person.adherentId())
			.query((row) -> {
				StoredFile file = this.files.find(row.getLong("stored_file_id")).orElseThrow();
				rows.add(List.of(words.item("when", words.moment(row.getTimestamp("created_at").toInstant())),
						words.item("who", row.getString("author")), words.item("name", file.name()),
						words.item("size", Long.toString(file.size()))));
				contents.add(new PersonalData.File(row.getLong("id") + " " + file.name(), this.files.content(file)));
			});
		return List.of(new PersonalData("attachments", rows, contents));
	}

	@Override
	public int erase(KnownPerson person) {
		List<Long> stored = this.jdbc.sql("select stored_file_id from adherent_attachment where adherent_id = ?")
			.param(person.adherentId())
			.query(Long.class)
			.list();
		this.jdbc.sql("delete from adherent_attachment where adherent_id = ?").param(person.adherentId()).update();
		stored.forEach((file) -> {
			this.files.discard(file);
			this.jdbc.sql("update stored_file set name = '' where id = ?").param(file).update();
		});
		return stored.size();
	}

}
