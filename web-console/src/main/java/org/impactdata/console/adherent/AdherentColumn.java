package org.impactdata.console.adherent;

import java.util.Locale;
import java.util.function.BiFunction;

import com.vaadin.flow.component.UI;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.Formats;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.adherent.AdherentListItem;
import org.impactdata.domain.adherent.AdherentSort;
import org.jspecify.annotations.Nullable;

/**
 * The columns an agent may choose for the list of adherents.
 */
enum AdherentColumn implements ListColumn {

	NAME(AdherentSort.NAME, "220px", true, (item, locale) -> item.displayName()),

	IDENTIFIANT(AdherentSort.IDENTIFIANT, "130px", true, (item, locale) -> item.identifiant()),

	STATUS(AdherentSort.STATUS, "130px", true, (item, locale) -> item.status().label(locale)),

	BIRTH_DATE(null, "130px", false,
			(item, locale) -> (item.birthDate() != null) ? item.birthDate().display(locale) : ""),

	PHONE(null, "150px", true, (item, locale) -> item.phone()),

	EMAIL(AdherentSort.EMAIL, "230px", true, (item, locale) -> item.email()),

	POSTAL_CODE(null, "110px", false, (item, locale) -> item.postalCode()),

	CITY(AdherentSort.CITY, "160px", true, (item, locale) -> item.city()),

	ORGANIZATION(null, "200px", false, (item, locale) -> item.organizationName()),

	TAGS(null, "200px", false, (item, locale) -> String.join(", ", item.tags())),

	JOINED(AdherentSort.JOINED, "130px", false,
			(item, locale) -> (item.joinedOn() != null) ? Formats.date(item.joinedOn(), locale) : ""),

	UPDATED(AdherentSort.UPDATED, "170px", false, (item, locale) -> Formats.moment(item.updatedAt(), locale));

	private final @Nullable AdherentSort sort;

	private final String width;

	private final boolean usual;

	private final BiFunction<AdherentListItem, Locale, @Nullable String> text;

	AdherentColumn(@Nullable AdherentSort sort, String width, boolean usual,
			BiFunction<AdherentListItem, Locale, @Nullable String> text) {
		this.sort = sort;
		this.width = width;
		this.usual = usual;
		this.text = text;
	}

	/** Whether it is shown to who chose nothing. */
	boolean usual() {
		return this.usual;
	}

	/** Whether there is anything in it for the agent. */
	boolean seenBy(CurrentAgent agent) {
		SensitiveField field = sensitive();
		return field == null || agent.sees(field) != FieldVisibility.HIDDEN;
	}

	@Override
	public boolean sortedFor(CurrentAgent agent) {
		SensitiveField field = sensitive();
		return this.sort != null && (field == null || agent.sees(field) == FieldVisibility.VISIBLE);
	}

	private @Nullable SensitiveField sensitive() {
		return switch (this) {
			case PHONE -> SensitiveField.PHONE;
			case EMAIL -> SensitiveField.EMAIL;
			case POSTAL_CODE -> SensitiveField.ADDRESS;
			case BIRTH_DATE -> SensitiveField.BIRTH_DATE;
			default -> null;
		};
	}

	@Override
	public String key() {
		return name();
	}

	@Override
	public String label(Locale locale) {
		return UI.getCurrent().getTranslation("adherents.column." + name());
	}

	@Override
	public @Nullable AdherentSort sort() {
		return this.sort;
	}

	@Override
	public boolean isSearched() {
		return switch (this) {
			case NAME, IDENTIFIANT, PHONE, EMAIL, POSTAL_CODE, CITY -> true;
			default -> false;
		};
	}

	@Override
	public String width() {
		return this.width;
	}

	@Override
	public String text(AdherentListItem item, Locale locale) {
		String text = this.text.apply(item, locale);
		return (text != null) ? text : "";
	}

}
