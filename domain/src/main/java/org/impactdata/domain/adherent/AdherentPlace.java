package org.impactdata.domain.adherent;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.impactdata.domain.Problem;
import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Keeps adherents within the organisations in which the caller may change them. */
@Component
class AdherentPlace {

	private final CallerAccess access;

	AdherentPlace(CallerAccess access) {
		this.access = access;
	}

	/**
	 * A new adherent's organisation: the one given or, when the caller has just one,
	 * that.
	 * @throws InvalidDraftException when it is none of the caller's
	 */
	AdherentDraft inScope(AdherentDraft draft) {
		AccessScope scope = scope();
		if (draft.organizationId() == null && scope.roots().size() == 1) {
			return draft.with(AdherentField.ORGANIZATION, scope.roots().iterator().next().toString());
		}
		if (!scope.contains(draft.organizationId())) {
			throw refused();
		}
		return draft;
	}

	/**
	 * Refuses to hand an adherent over to where the caller would lose sight of it.
	 * @throws InvalidDraftException when the other organisation is none of the caller's
	 */
	void requireMove(@Nullable Long from, @Nullable Long to) {
		if (!Objects.equals(from, to) && !scope().contains(to)) {
			throw refused();
		}
	}

	private AccessScope scope() {
		return this.access.scope(Permission.ADHERENT_EDIT);
	}

	private static InvalidDraftException refused() {
		Map<AdherentField, Problem> problems = new EnumMap<>(AdherentField.class);
		problems.put(AdherentField.ORGANIZATION, Problem.of("organization.not-yours"));
		return new InvalidDraftException(problems);
	}

}
