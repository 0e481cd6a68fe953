package org.impactdata.domain.adherent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Two versions of an adherent that were made from the same one, put together field by
 * field. What only one of them changed is taken from that one; what both changed is for a
 * person to choose.
 *
 * @param theirs the version that is kept already
 * @param differences where they are not the same, in the order of a form
 */
public record AdherentMerge(AdherentDraft theirs, List<Difference> differences) {

	public AdherentMerge {
		differences = List.copyOf(differences);
	}

	/**
	 * Compare.
	 * @param base what both were made from
	 * @param theirs the version that is kept already
	 * @param mine the version that is to be kept
	 */
	public static AdherentMerge of(AdherentDraft base, AdherentDraft theirs, AdherentDraft mine) {
		List<Difference> differences = new ArrayList<>();
		for (AdherentField field : AdherentField.values()) {
			add(differences, field, null, base.values().get(field), theirs.values().get(field),
					mine.values().get(field));
		}
		TreeSet<String> names = new TreeSet<>(theirs.customFields().keySet());
		names.addAll(mine.customFields().keySet());
		names.forEach((name) -> add(differences, AdherentField.CUSTOM_FIELDS, name, base.customFields().get(name),
				theirs.customFields().get(name), mine.customFields().get(name)));
		return new AdherentMerge(theirs, differences);
	}

	private static void add(List<Difference> differences, AdherentField field, @Nullable String name,
			@Nullable String base, @Nullable String theirs, @Nullable String mine) {
		if (!Objects.equals(theirs, mine)) {
			differences.add(new Difference(field, name, base, theirs, mine));
		}
	}

	/** Whether a person has to choose anything. */
	public boolean needsChoice() {
		return this.differences.stream().anyMatch(Difference::conflicting);
	}

	/**
	 * Put together.
	 * @param mine the differences in which this version's value is taken; in all others
	 * that of the other one
	 */
	public AdherentDraft resolve(List<Difference> mine) {
		Map<AdherentField, String> values = new EnumMap<>(AdherentField.class);
		values.putAll(this.theirs.values());
		Map<String, String> customFields = new TreeMap<>(this.theirs.customFields());
		for (Difference difference : mine) {
			if (difference.name() != null) {
				put(customFields, difference.name(), difference.mine());
			}
			else {
				put(values, difference.field(), difference.mine());
			}
		}
		return AdherentDraft.of(values, customFields);
	}

	private static <K> void put(Map<K, String> values, K key, @Nullable String value) {
		if (value != null) {
			values.put(key, value);
		}
		else {
			values.remove(key);
		}
	}

	/**
	 * A field in which both versions differ. Texts are as stored.
	 *
	 * @param name of a custom field; null for any other
	 * @param base what it was before; null when there was none
	 * @param theirs what the other version made of it
	 * @param mine what this version made of it
	 */
	public record Difference(AdherentField field, @Nullable String name, @Nullable String base, @Nullable String theirs,
			@Nullable String mine) {

		/** Whether both changed it. */
		public boolean conflicting() {
			return changedByMe() && !Objects.equals(this.base, this.theirs);
		}

		/** Whether this version changed it. */
		public boolean changedByMe() {
			return !Objects.equals(this.base, this.mine);
		}

	}

}
