package org.impactdata.console.adherent;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.KeyFacts;
import org.impactdata.console.layout.Section;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentStatus;
import org.impactdata.domain.customfield.CustomFields;
import org.jspecify.annotations.Nullable;

/** What is known of an adherent, to read. */
final class AdherentFacts extends Div {

	private final transient Phones phones;

	AdherentFacts(AdherentDetails adherent, Phones phones, CustomFields customFields) {
		this.phones = phones;
		addClassName("facts-sections");
		add(section("adherent.identity", identity(adherent)), section("adherent.contact", contact(adherent)),
				section("adherent.membership", membership(adherent)));
		new CustomFacts(customFields, adherent.customFields(), getLocale()).bySection(getTranslation("adherent.more"))
			.forEach((title, facts) -> add(new Section(title, facts)));
	}

	private Section section(String title, KeyFacts facts) {
		if (facts.isEmpty()) {
			Span nothing = new Span(getTranslation("adherent.nothing-known"));
			nothing.addClassName("muted");
			return new Section(getTranslation(title), nothing);
		}
		return new Section(getTranslation(title), facts);
	}

	private KeyFacts identity(AdherentDetails adherent) {
		KeyFacts facts = new KeyFacts().with(label(AdherentField.KIND), adherent.kind().label(getLocale()))
			.with(label(AdherentField.LEGAL_NAME), adherent.legalName())
			.with(label(AdherentField.LAST_NAME), adherent.lastName())
			.with(label(AdherentField.FIRST_NAME), adherent.firstName())
			.with(label(AdherentField.GENDER),
					(adherent.gender() != null) ? adherent.gender().label(getLocale()) : null);
		unseen().add(facts, adherent, AdherentField.BIRTH_DATE,
				(adherent.birthDate() != null) ? adherent.birthDate().display(getLocale()) : null);
		return facts.with(label(AdherentField.PROFESSION), adherent.profession());
	}

	private KeyFacts contact(AdherentDetails adherent) {
		KeyFacts facts = new KeyFacts();
		if (adherent.email() != null && !adherent.unseen().containsKey(SensitiveField.EMAIL)) {
			facts.with(label(AdherentField.EMAIL), new Anchor("mailto:" + adherent.email(), adherent.email()));
		}
		else {
			unseen().add(facts, adherent, AdherentField.EMAIL, adherent.email());
		}
		if (adherent.phoneE164() != null) {
			facts.with(label(AdherentField.PHONE),
					new Anchor("tel:" + adherent.phoneE164(), this.phones.display(adherent.phoneE164())));
		}
		else {
			unseen().add(facts, adherent, AdherentField.PHONE, adherent.phone());
		}
		unseen().add(facts, adherent, AdherentField.ADDRESS, address(adherent));
		return facts.with(label(AdherentField.REGION), adherent.region())
			.with(label(AdherentField.COUNTRY),
					(adherent.country() != null) ? adherent.country().display(getLocale()) : null);
	}

	private UnseenValues unseen() {
		return new UnseenValues(this, getLocale());
	}

	private static @Nullable String address(AdherentDetails adherent) {
		String town = (text(adherent.postalCode()) + " " + text(adherent.city())).strip();
		String address = (text(adherent.address()) + "\n" + town).strip();
		return address.isEmpty() ? null : address;
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private KeyFacts membership(AdherentDetails adherent) {
		boolean reasonMatters = adherent.status() == AdherentStatus.SUSPENDED
				|| adherent.status() == AdherentStatus.LEFT;
		KeyFacts facts = new KeyFacts().with(label(AdherentField.ORGANIZATION), adherent.organizationName())
			.with(label(AdherentField.JOINED_ON),
					(adherent.joinedOn() != null) ? Formats.date(adherent.joinedOn(), getLocale()) : null)
			.with(label(AdherentField.LEFT_ON),
					(adherent.leftOn() != null) ? Formats.date(adherent.leftOn(), getLocale()) : null)
			.with(label(AdherentField.STATUS_REASON), reasonMatters ? adherent.statusReason() : null);
		unseen().add(facts, adherent, AdherentField.NOTE, adherent.note());
		return facts;
	}

	private String label(AdherentField field) {
		return field.label(getLocale());
	}

}
