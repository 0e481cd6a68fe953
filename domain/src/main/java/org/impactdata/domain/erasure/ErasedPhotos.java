package org.impactdata.domain.erasure;

import org.impactdata.domain.media.Pictures;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photos that no other adherent has, or had. */
@Component
@Order(200)
class ErasedPhotos implements PersonalDataHolder {

	private final JdbcClient jdbc;

	private final Pictures pictures;

	ErasedPhotos(JdbcClient jdbc, Pictures pictures) {
		this.jdbc = jdbc;
		this.pictures = pictures;
	}

	@Override
	public String kind() {
		return "photos";
	}

	/** After the record, whose own mention of them is gone by then. */
	@Override
	public int erase(KnownPerson person) {
		int removed = 0;
		for (String photo : person.photos()) {
			boolean used = this.jdbc.sql("""
					select exists (select 1 from adherent where photo = :photo)
					or exists (select 1 from adherent_history where photo = :photo)""")
				.param("photo", photo)
				.query(Boolean.class)
				.single();
			if (!used) {
				this.pictures.remove(photo);
				removed++;
			}
		}
		return removed;
	}

}
