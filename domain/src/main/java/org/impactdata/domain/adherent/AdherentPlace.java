package org.impactdata.domain.adherent;

import java.util.Objects;

import org.impactdata.domain.Problem;
import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps adherents within the organisations in which the caller may change them. */
@Component
class AdherentPlace {

	private final CallerAccess access;

	private final JdbcClient jdbc;

	AdherentPlace(CallerAccess access, JdbcClient jdbc) {
		this.access = access;
		this.jdbc = jdbc;
	}

	/**
	 * A new adherent's organisation: the one given or, when the caller has just one,
	 * that.
	 * @throws InvalidDraftException when it is none of the caller's
	 */
	AdherentDraft inScope(AdherentDraft draft) {
		Long usual = usual();
		if (draft.organizationId() == null && usual != null) {
			requireOpen(usual);
			return draft.with(AdherentField.ORGANIZATION, usual.toString());
		}
		if (!scope().contains(draft.organizationId())) {
			throw refused("organization.not-yours");
		}
		requireOpen(draft.organizationId());
		return draft;
	}

	/**
	 * Refuses to hand an adherent over to where the caller would lose sight of it.
	 * @throws InvalidDraftException when the other organisation is none of the caller's,
	 * or closed
	 */
	void requireMove(@Nullable Long from, @Nullable Long to) {
		if (Objects.equals(from, to)) {
			return;
		}
		if (!scope().contains(to)) {
			throw refused("organization.not-yours");
		}
		requireOpen(to);
	}

	/** The one organisation the caller has; null when there are others, or all. */
	@Nullable Long usual() {
		AccessScope scope = scope();
		return (scope.roots().size() == 1) ? scope.roots().iterator().next() : null;
	}

	private AccessScope scope() {
		return this.access.scope(Permission.ADHERENT_EDIT);
	}

	/** It stays so until the end of the transaction. */
	private void requireOpen(@Nullable Long organizationId) {
		if (organizationId != null && !this.jdbc.sql("select active from organization where id = ? lock in share mode")
			.param(organizationId)
			.query(Boolean.class)
			.optional()
			.orElse(true)) {
			throw refused("organization.closed-to-adherents");
		}
	}

	private static InvalidDraftException refused(String code) {
		return new InvalidDraftException(AdherentField.ORGANIZATION, Problem.of(code));
	}

}
