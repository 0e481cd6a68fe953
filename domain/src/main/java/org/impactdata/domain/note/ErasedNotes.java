package org.impactdata.domain.note;

import org.impactdata.domain.erasure.KnownPerson;
import org.impactdata.domain.erasure.PersonalDataHolder;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes of agents. */
@Component
@Order(250)
class ErasedNotes implements PersonalDataHolder {

	private final JdbcClient jdbc;

	ErasedNotes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String kind() {
		return "notes";
	}

	@Override
	public int erase(KnownPerson person) {
		return this.jdbc.sql("delete from adherent_note where adherent_id = ?").param(person.adherentId()).update();
	}

}
