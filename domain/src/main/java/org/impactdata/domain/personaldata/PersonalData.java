package org.impactdata.domain.personaldata;

import java.nio.file.Path;
import java.util.List;

/**
 * What one feature keeps of a person.
 *
 * @param key its name in code; {@code disclosure.} and it are the key of its title
 * @param rows what there is, each made of items
 * @param files that are kept
 */
public record PersonalData(String key, List<List<Item>> rows, List<File> files) {

	public PersonalData {
		rows = rows.stream().filter((row) -> !row.isEmpty()).toList();
		files = List.copyOf(files);
	}

	/** Without files. */
	public PersonalData(String key, List<List<Item>> rows) {
		this(key, rows, List.of());
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
