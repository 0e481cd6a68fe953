package org.impactdata.console.adherent;

import java.util.Locale;

import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.domain.adherent.AdherentListItem;
import org.impactdata.domain.adherent.AdherentOrder;
import org.impactdata.domain.adherent.CustomFieldOrder;
import org.impactdata.domain.customfield.CustomField;

/**
 * The column of a custom field.
 *
 * @param field which
 * @param sortable whether the agent may sort by it
 */
record CustomColumn(CustomField field, boolean sortable) implements ListColumn {

	static final String PREFIX = "custom_";

	@Override
	public String key() {
		return PREFIX + this.field.id();
	}

	@Override
	public String label(Locale locale) {
		return this.field.label(locale);
	}

	@Override
	public String width() {
		return switch (this.field.type()) {
			case NUMBER, DATE, YES_NO -> "120px";
			case TEXT, CHOICE -> "160px";
			case MULTI_CHOICE, LINK -> "220px";
		};
	}

	@Override
	public AdherentOrder sort() {
		return new CustomFieldOrder(this.field.id());
	}

	@Override
	public boolean sortedFor(CurrentAgent agent) {
		return this.sortable;
	}

	@Override
	public boolean isSearched() {
		return this.field.searchable() && this.field.type().canBeSearched();
	}

	@Override
	public String text(AdherentListItem item, Locale locale) {
		String stored = item.customFields().get(this.field.name());
		return (stored != null) ? this.field.display(stored, locale) : "";
	}

}
