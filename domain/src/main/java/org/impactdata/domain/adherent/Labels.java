package org.impactdata.domain.adherent;

import org.impactdata.domain.value.NameKey;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Words that people use for the constants of an enum, found without case and accents. */
final class Labels<E extends Enum<E>> {

	private final Map<String, E> words = new HashMap<>();

	/** Let each of the words, parted by commas, mean the constant. */
	Labels<E> add(E constant, String list) {
		this.words.put(NameKey.of(constant.name()), constant);
		for (String word : list.split(",")) {
			this.words.put(NameKey.of(word), constant);
		}
		return this;
	}

	@Nullable E find(String text) {
		return this.words.get(NameKey.of(text));
	}

}
