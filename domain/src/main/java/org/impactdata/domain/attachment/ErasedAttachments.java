package org.impactdata.domain.attachment;

import java.util.List;

import org.impactdata.domain.erasure.KnownPerson;
import org.impactdata.domain.erasure.PersonalDataHolder;
import org.impactdata.domain.media.StoredFiles;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files about the person, their names included. */
@Component
@Order(260)
class ErasedAttachments implements PersonalDataHolder {

	private final JdbcClient jdbc;

	private final StoredFiles files;

	ErasedAttachments(JdbcClient jdbc, StoredFiles files) {
		this.jdbc = jdbc;
		this.files = files;
	}

	@Override
	public String kind() {
		return "attachments";
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
