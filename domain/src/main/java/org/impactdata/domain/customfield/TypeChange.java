package org.impactdata.domain.customfield;

import java.util.List;

/**
 * What becomes of the values of a custom field when its definition is another.
 *
 * @param readable how many are values of the new definition too
 * @param unreadable how many are not, and stay as they are until somebody corrects them
 * @param examples the first of those, as far as the caller sees them
 */
public record TypeChange(long readable, long unreadable, List<Unreadable> examples) {

	public TypeChange {
		examples = List.copyOf(examples);
	}

	TypeChange withoutExamples() {
		return new TypeChange(this.readable, this.unreadable, List.of());
	}

	/**
	 * A value that is none of the new definition.
	 *
	 * @param adherentId whose it is
	 * @param identifiant the adherent's
	 * @param value as it is kept
	 */
	public record Unreadable(long adherentId, String identifiant, String value) {
	}

}
