package org.impactdata.domain.customfield;

import java.util.List;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.AgentRights;
import org.impactdata.domain.access.Permission;
import org.jspecify.annotations.Nullable;

/** Custom fields, and of whose adherents somebody sees them. */
public final class SeenCustomFields {

	private final CustomFields fields;

	private final AgentRights rights;

	SeenCustomFields(CustomFields fields, AgentRights rights) {
		this.fields = fields;
		this.rights = rights;
	}

	/** All there are, whether they are seen or not. */
	public CustomFields all() {
		return this.fields;
	}

	/** Those in use that are seen of any adherent, in the order of screens. */
	public List<CustomField> anywhere() {
		return this.fields.used().filter((field) -> !where(field).isEmpty()).toList();
	}

	/** Of whose adherents a field is seen. */
	public AccessScope where(CustomField field) {
		AccessScope adherents = this.rights.scope(Permission.ADHERENT_READ);
		return field.restricted() ? this.rights.seenWithAny(field.roles()).and(adherents) : adherents;
	}

	/** Whether a field is seen wherever adherents are seen. */
	public boolean seesAll(CustomField field) {
		return where(field).covers(this.rights.scope(Permission.ADHERENT_READ));
	}

	/**
	 * Whether a field is seen of an adherent who is seen.
	 * @param organizationId the adherent's, null when it has none
	 */
	public boolean sees(CustomField field, @Nullable Long organizationId) {
		return !field.restricted() || where(field).contains(organizationId);
	}

	/**
	 * Whether values of a name are seen of an adherent who is seen. Of a field that is no
	 * more nobody knows who was to see it: it is for those who define fields.
	 * @param organizationId the adherent's, null when it has none
	 */
	public boolean sees(String name, @Nullable Long organizationId) {
		return this.fields.find(name)
			.map((field) -> sees(field, organizationId))
			.orElseGet(() -> this.rights.scope(Permission.CUSTOM_FIELD_MANAGE).everything());
	}

}
