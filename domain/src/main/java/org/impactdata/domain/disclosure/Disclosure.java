package org.impactdata.domain.disclosure;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * All that is known of a person.
 *
 * @param name of the person
 * @param identifiant of the person
 * @param givenAt when it was gathered
 * @param givenBy who gathers it
 * @param language of titles, labels and values
 * @param parts by where it is kept
 * @param files that are kept: photo and attachments
 */
public record Disclosure(String name, String identifiant, Instant givenAt, String givenBy, Locale language,
		List<Part> parts, List<File> files) {

	public Disclosure {
		parts = List.copyOf(parts);
		files = List.copyOf(files);
	}

	/**
	 * What is kept in one place.
	 *
	 * @param key its name in code
	 * @param title its name for people
	 * @param rows what there is, each made of items
	 */
	public record Part(String key, String title, List<List<Item>> rows) {

		public Part {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * One value.
	 *
	 * @param key its name in code
	 * @param label its name for people
	 * @param value as people read it
	 */
	public record Item(String key, String label, String value) {
	}

	/**
	 * A file.
	 *
	 * @param name by which it is found in the archive
	 * @param content where it is
	 */
	public record File(String name, Path content) {
	}

}
