package org.impactdata.domain.personaldata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.impactdata.domain.media.PictureSize;
import org.impactdata.domain.media.Pictures;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photos that no other adherent has, or had. */
@Component
@Order(200)
class PhotosOfPerson implements PersonalDataHolder {

	private final JdbcClient jdbc;

	private final Pictures pictures;

	PhotosOfPerson(JdbcClient jdbc, Pictures pictures) {
		this.jdbc = jdbc;
		this.pictures = pictures;
	}

	@Override
	public String kind() {
		return "photos";
	}

	/** Also those the person had before. */
	@Override
	public List<PersonalData> tell(KnownPerson person, PersonalDataWords words) {
		List<PersonalData.File> files = new ArrayList<>();
		person.photos()
			.stream()
			.sorted()
			.map((photo) -> this.pictures.find(photo, PictureSize.CARD))
			.flatMap(Optional::stream)
			.forEach((content) -> files.add(new PersonalData.File("photo " + (files.size() + 1) + ".jpg", content)));
		return List.of(new PersonalData("photos",
				files.stream().map((file) -> List.of(words.item("name", file.name()))).toList(), files));
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
