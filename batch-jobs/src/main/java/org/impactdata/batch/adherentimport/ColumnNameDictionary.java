package org.impactdata.batch.adherentimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** How well the name of a column fits a field, by {@code column-names.properties}. */
final class ColumnNameDictionary {

	private static final ColumnNameDictionary INSTANCE = new ColumnNameDictionary(load());

	/** What the first name of a field's list scores; later ones score less. */
	private static final int BEST = 1_000;

	private static final int WITHOUT_IGNORED = 150;

	private static final int LAST_PART = 250;

	private static final int NUMBERED = 300;

	private final Map<String, String> shortened = new HashMap<>();

	private final Set<String> ignored = new HashSet<>();

	private final Set<String> organizationWords = new HashSet<>();

	private final Map<AdherentField, Map<String, Integer>> names = new EnumMap<>(AdherentField.class);

	private ColumnNameDictionary(Properties lists) {
		for (String pair : items(lists, "short")) {
			String[] sides = pair.split(":");
			this.shortened.put(sides[0].strip(), sides[1].strip());
		}
		items(lists, "ignored").forEach((word) -> this.ignored.add(written(word)));
		this.organizationWords.addAll(items(lists, "organisation words"));
		for (AdherentField field : AdherentField.values()) {
			Map<String, Integer> ranks = new HashMap<>();
			for (String name : items(lists, field.name())) {
				ranks.putIfAbsent(String.join("", words(name)), ranks.size());
			}
			this.names.put(field, ranks);
		}
	}

	static ColumnNameDictionary instance() {
		return INSTANCE;
	}

	/**
	 * Whether a word, in small letters, is one that organisations have in their names.
	 */
	boolean namesOrganization(String word) {
		return this.organizationWords.contains(word);
	}

	/**
	 * The fields that a column's name fits, with how well; empty when it fits none.
	 */
	Map<AdherentField, Integer> fits(String column) {
		Map<AdherentField, Integer> fits = new EnumMap<>(AdherentField.class);
		List<String> words = words(column);
		add(fits, words, 0);
		if (fits.isEmpty()) {
			addNumbered(fits, words, 0);
		}
		List<String> kept = new ArrayList<>(words);
		kept.removeIf(this.ignored::contains);
		if (fits.isEmpty() && !kept.isEmpty() && kept.size() < words.size()) {
			add(fits, kept, WITHOUT_IGNORED);
			addNumbered(fits, kept, WITHOUT_IGNORED);
		}
		int dot = column.lastIndexOf('.');
		if (fits.isEmpty() && dot > 0 && dot < column.length() - 1) {
			add(fits, words(column.substring(dot + 1)), LAST_PART);
		}
		return fits;
	}

	private void add(Map<AdherentField, Integer> fits, List<String> words, int penalty) {
		String key = String.join("", words);
		this.names.forEach((field, ranks) -> {
			Integer rank = ranks.get(key);
			if (rank != null) {
				fits.merge(field, BEST - rank - penalty, Math::max);
			}
		});
	}

	private void addNumbered(Map<AdherentField, Integer> fits, List<String> words, int penalty) {
		if (words.size() < 2 || !words.getLast().matches("\\d{1,2}")) {
			return;
		}
		int number = Integer.parseInt(words.getLast());
		int worse = (number <= 1) ? 0 : NUMBERED + number;
		add(fits, words.subList(0, words.size() - 1), penalty + worse);
	}

	private List<String> words(String name) {
		return HeaderWords.of(name).stream().map(this::written).toList();
	}

	private String written(String word) {
		return this.shortened.getOrDefault(word, word);
	}

	private static List<String> items(Properties lists, String key) {
		return Arrays.stream(lists.getProperty(key, "").split(",")).map(String::strip).toList();
	}

	private static Properties load() {
		Properties lists = new Properties();
		try (InputStream input = Objects
			.requireNonNull(ColumnNameDictionary.class.getResourceAsStream("column-names.properties"))) {
			lists.load(new InputStreamReader(input, StandardCharsets.UTF_8));
			return lists;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
