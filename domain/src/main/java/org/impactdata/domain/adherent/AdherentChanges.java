package org.impactdata.domain.adherent;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.impactdata.domain.audit.JournalEvent.Change;
import org.jspecify.annotations.Nullable;

/**
 * Tells which fields of an adherent changed, without the values: the journal is never
 * changed, and what is known of a person must be possible to erase.
 */
final class AdherentChanges {

	private static final Set<String> NO_FIELDS = Set.of("id", "version", "displayName", "phoneE164", "organizationName",
			"createdAt", "updatedAt", "unseen");

	private AdherentChanges() {
	}

	static List<Change> between(AdherentDetails before, AdherentDetails after) {
		List<Change> changes = new ArrayList<>();
		for (RecordComponent component : AdherentDetails.class.getRecordComponents()) {
			if (!NO_FIELDS.contains(component.getName())
					&& !Objects.equals(value(component, before), value(component, after))) {
				changes.add(new Change("adherent." + column(component.getName()), null, null));
			}
		}
		return changes;
	}

	private static String column(String name) {
		return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
	}

	private static @Nullable Object value(RecordComponent component, AdherentDetails adherent) {
		try {
			return component.getAccessor().invoke(adherent);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
