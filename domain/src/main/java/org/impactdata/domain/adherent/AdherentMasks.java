package org.impactdata.domain.adherent;

import org.impactdata.domain.access.AgentRights;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.customfield.CustomFieldCatalogue;
import org.impactdata.domain.customfield.SeenCustomFields;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Makes masks that fit the caller. */
@Component
class AdherentMasks {

	private final CallerAccess access;

	private final CustomFieldCatalogue customFields;

	AdherentMasks(CallerAccess access, CustomFieldCatalogue customFields) {
		this.access = access;
		this.customFields = customFields;
	}

	/** For many adherents at once. */
	Masks ofCaller() {
		AgentRights rights = this.access.rights();
		return new Masks(rights, this.customFields.seenWith(rights));
	}

	/** For the adherents of an organisation; null for those without one. */
	AdherentMask of(@Nullable Long organizationId) {
		return ofCaller().of(organizationId);
	}

	/** Masks that are made of the same rights. */
	record Masks(AgentRights rights, SeenCustomFields customFields) {

		AdherentMask of(@Nullable Long organizationId) {
			return new AdherentMask(this.rights, this.customFields, organizationId);
		}

	}

}
