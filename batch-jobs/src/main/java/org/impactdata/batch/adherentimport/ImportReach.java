package org.impactdata.batch.adherentimport;

import java.util.List;
import java.util.Locale;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.AgentRights;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFieldCatalogue;
import org.impactdata.domain.customfield.SeenCustomFields;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Which adherents an import may meet and write: those of the organisations in which its
 * caller may import, as that is at the moment of asking. A file can't reach, recognise or
 * guess anything else.
 */
@Component
class ImportReach {

	private final CallerAccess access;

	private final CustomFieldCatalogue customFields;

	ImportReach(CallerAccess access, CustomFieldCatalogue customFields) {
		this.access = access;
		this.customFields = customFields;
	}

	/**
	 * Where the caller may import.
	 * @throws AccessDeniedException when that is nowhere, or a mapped field is one the
	 * caller may not see whole there: matching by it and comparing it would tell it
	 */
	AccessScope require(ImportSettings settings) {
		AgentRights rights = this.access.rights();
		AccessScope scope = rights.scope(Permission.IMPORT_RUN);
		if (scope.isEmpty()) {
			throw new AccessDeniedException(Permission.IMPORT_RUN.name());
		}
		SensitiveField hidden = hidden(settings, scope);
		if (hidden != null) {
			throw new AccessDeniedException(hidden.name());
		}
		CustomField custom = hiddenCustomField(settings, scope, true);
		if (custom != null) {
			throw new AccessDeniedException(custom.name());
		}
		return scope;
	}

	/** Refuses, in words, columns that the caller may not see whole. */
	void check(ImportSettings settings, Locale locale) {
		SensitiveField hidden = hidden(settings, this.access.scope(Permission.IMPORT_RUN));
		if (hidden != null) {
			throw new ImportException("field-hidden", hidden.label(locale));
		}
		CustomField custom = hiddenCustomField(settings, this.access.scope(Permission.IMPORT_RUN), true);
		if (custom != null) {
			throw new ImportException("field-hidden", custom.label(locale));
		}
	}

	/** Whether the caller may see what became of an import that was made in a scope. */
	boolean maySee(ImportSettings settings, AccessScope recorded) {
		AccessScope scope = this.access.scope(Permission.IMPORT_RUN);
		return !scope.isEmpty() && scope.covers(recorded) && hidden(settings, recorded) == null
				&& hiddenCustomField(settings, recorded, false) == null;
	}

	/** Whether the caller may have organisations created, at the top of the tree. */
	boolean mayCreateOrganizations() {
		return this.access.scope(Permission.ORGANIZATION_EDIT).everything();
	}

	/** Custom fields, of which a file can only bring those of the caller's. */
	ImportedCustomFields customFields() {
		AgentRights rights = this.access.rights();
		SeenCustomFields seen = this.customFields.seenWith(rights);
		return new ImportedCustomFields(seen.all(),
				seen.anywhere()
					.stream()
					.filter((field) -> seen.where(field).covers(rights.scope(Permission.IMPORT_RUN)))
					.toList());
	}

	/** Whether the caller may not see all of a field wherever the caller may import. */
	boolean hides(AdherentField field) {
		SensitiveField sensitive = sensitive(field);
		AgentRights rights = this.access.rights();
		return sensitive != null && !rights.visible(sensitive).covers(rights.scope(Permission.IMPORT_RUN));
	}

	private @Nullable SensitiveField hidden(ImportSettings settings, AccessScope where) {
		AgentRights rights = this.access.rights();
		for (AdherentField field : settings.mapping().values()) {
			SensitiveField sensitive = sensitive(field);
			if (sensitive != null && !rights.visible(sensitive).covers(where)) {
				return sensitive;
			}
		}
		return null;
	}

	/**
	 * One that the caller does not see there.
	 * @param retired whether one that is no longer used counts as well: nothing is
	 * brought into it, but what was brought before is looked at and taken back
	 */
	private @Nullable CustomField hiddenCustomField(ImportSettings settings, AccessScope where, boolean retired) {
		SeenCustomFields seen = this.customFields.seenWith(this.access.rights());
		return seen.all()
			.all()
			.stream()
			.filter((field) -> settings.customFields().containsValue(field.name()))
			.filter((field) -> (retired && field.retired()) || !seen.where(field).covers(where))
			.findFirst()
			.orElse(null);
	}

	private static @Nullable SensitiveField sensitive(AdherentField field) {
		return switch (field) {
			case PHONE -> SensitiveField.PHONE;
			case EMAIL -> SensitiveField.EMAIL;
			case ADDRESS, ADDRESS_2, POSTAL_CODE -> SensitiveField.ADDRESS;
			case BIRTH_DATE -> SensitiveField.BIRTH_DATE;
			case NOTE -> SensitiveField.NOTE;
			default -> null;
		};
	}

}
