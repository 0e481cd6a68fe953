package org.impactdata.domain.role;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.InvalidValueException;

/** What a role may be called. */
final class RoleTexts {

	private static final int MAX_NAME = 120;

	private static final int MAX_DESCRIPTION = 500;

	private RoleTexts() {
	}

	/**
	 * The draft with clean texts.
	 * @param named whether it needs a name
	 */
	static RoleDraft check(RoleDraft draft, boolean named) {
		String name = text(draft.name(), MAX_NAME);
		if (named && name == null) {
			throw new InvalidValueException("role.no-name");
		}
		return new RoleDraft(draft.version(), name, text(draft.description(), MAX_DESCRIPTION), draft.grants());
	}

	private static @Nullable String text(@Nullable String text, int maximum) {
		String cleaned = (text != null) ? text.strip() : "";
		if (cleaned.length() > maximum) {
			throw new InvalidValueException("text.too-long", Integer.toString(maximum),
					Integer.toString(cleaned.length()));
		}
		return cleaned.isEmpty() ? null : cleaned;
	}

}
