package org.impactdata.domain.tag;

import org.impactdata.domain.erasure.KnownPerson;
import org.impactdata.domain.erasure.PersonalDataHolder;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tags: what somebody is called by says something of them. */
@Component
@Order(250)
class ErasedTags implements PersonalDataHolder {

	private final JdbcClient jdbc;

	ErasedTags(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String kind() {
		return "tags";
	}

	@Override
	public int erase(KnownPerson person) {
		return this.jdbc.sql("delete from adherent_tag where adherent_id = ?").param(person.adherentId()).update();
	}

}
