package org.impactdata.domain.personaldata;

import java.util.HashSet;
import java.util.Set;

import org.impactdata.domain.value.NameKey;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all that was ever kept of a person, the history included. */
@Component
class PersonReading {

	private static final String ALL = """
			select identifiant, last_name, first_name, legal_name, birth_date, email, phone_e164, photo
			from adherent where id = :id
			union select identifiant, last_name, first_name, legal_name, birth_date, email, phone_e164, photo
			from adherent_history where id = :id""";

	private final JdbcClient jdbc;

	PersonReading(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Lets nobody change the adherent until the end of the transaction. */
	void lock(long id) {
		this.jdbc.sql("select id from adherent where id = ? for update").param(id).query(Long.class).optional();
	}

	KnownPerson read(long id) {
		Set<String> identifiants = new HashSet<>();
		Set<String> emails = new HashSet<>();
		Set<String> phones = new HashSet<>();
		Set<String> namesAndBirths = new HashSet<>();
		Set<String> photos = new HashSet<>();
		this.jdbc.sql(ALL).param("id", id).query((row) -> {
			add(identifiants, row.getString("identifiant"));
			add(emails, row.getString("email"));
			add(phones, row.getString("phone_e164"));
			add(photos, row.getString("photo"));
			String legalName = row.getString("legal_name");
			String name = NameKey.ofPerson(row.getString("last_name"), row.getString("first_name"));
			String birth = row.getString("birth_date");
			if (birth != null && !name.isEmpty()) {
				namesAndBirths.add(name + "\n" + birth);
			}
			if (legalName != null && name.isEmpty()) {
				namesAndBirths.add(NameKey.of(legalName) + "\n");
			}
		});
		return new KnownPerson(id, identifiants, emails, phones, namesAndBirths, photos);
	}

	private static void add(Set<String> values, @Nullable String value) {
		if (value != null) {
			values.add(value);
		}
	}

}
