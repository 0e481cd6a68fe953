package org.impactdata.console.adherent;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.ErrorState;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.Initials;
import org.impactdata.console.layout.KeyFacts;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.Section;
import org.impactdata.console.layout.StateChip;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.AdherentStatus;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one adherent, to read.
 */
@Route(value = AdherentListView.PATH + "/:" + AdherentDetailsView.ADHERENT, layout = AdherentListView.class)
@PermitAll
@Needs(Permission.ADHERENT_READ)
class AdherentDetailsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

	static final String ADHERENT = "adherent";

	private final transient AdherentService adherents;

	private final transient Phones phones;

	private String title = "";

	private transient Runnable close = () -> {
	};

	private final transient List<AdherentSection> sections;

	AdherentDetailsView(AdherentService adherents, Phones phones, List<AdherentSection> sections) {
		this.adherents = adherents;
		this.sections = sections;
		this.phones = phones;
		addClassNames("page", "details");
	}

	void onClose(Runnable action) {
		this.close = action;
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		String name = event.getRouteParameters().get(ADHERENT).orElse("");
		Optional<AdherentDetails> found = AdherentLinks.find(this.adherents, name);
		removeAll();
		this.title = found.map(AdherentDetails::displayName).orElseGet(() -> getTranslation("adherent.unknown"));
		found.ifPresentOrElse(this::show, () -> showUnknown(name));
	}

	private void showUnknown(String name) {
		Button back = new Button(getTranslation("adherent.back"), (click) -> this.close.run());
		String explanation = AdherentLinks.isId(name) ? getTranslation("adherent.unknown.gone")
				: getTranslation("adherent.unknown.explanation", name);
		add(new ErrorState(Glyph.SEARCH, getTranslation("adherent.unknown"), explanation, null, back));
	}

	private void show(AdherentDetails adherent) {
		Div body = new Div(section("adherent.identity", identity(adherent)),
				section("adherent.contact", contact(adherent)), section("adherent.membership", membership(adherent)));
		body.addClassName("page-body");
		if (!adherent.customFields().isEmpty()) {
			KeyFacts more = new KeyFacts();
			adherent.customFields().forEach(more::with);
			body.add(section("adherent.more", more));
		}
		body.add(new Section(getTranslation("adherent.history"),
				new AdherentTimeline(this.adherents.history(adherent.id()), this.phones)));
		this.sections.forEach((section) -> section.of(adherent).ifPresent(body::add));
		add(header(adherent), body);
	}

	private Header header(AdherentDetails adherent) {
		H1 name = new H1(adherent.displayName());
		Span identifiant = new Span(adherent.identifiant());
		identifiant.addClassNames("muted", "numbers");
		Div below = new Div(new StateChip(AdherentStates.of(adherent.status()), AdherentStates.glyph(adherent.status()),
				adherent.status().label(getLocale())), identifiant);
		below.addClassName("row");
		Div words = new Div(name, below);
		words.addClassName("grow");
		Header header = new Header(new Initials(adherent.displayName()).large(), words, closing());
		header.addClassName("details-header");
		return header;
	}

	private Button closing() {
		Button button = new Button(Glyph.CLOSE.draw(), (click) -> this.close.run());
		button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
		button.setAriaLabel(getTranslation("adherent.close"));
		button.setTooltipText(getTranslation("adherent.close"));
		return button;
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
		KeyFacts facts = facts().with(label(AdherentField.KIND), adherent.kind().label(getLocale()))
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
		KeyFacts facts = facts();
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
		KeyFacts facts = facts().with(label(AdherentField.ORGANIZATION), adherent.organizationName())
			.with(label(AdherentField.JOINED_ON),
					(adherent.joinedOn() != null) ? Formats.date(adherent.joinedOn(), getLocale()) : null)
			.with(label(AdherentField.LEFT_ON),
					(adherent.leftOn() != null) ? Formats.date(adherent.leftOn(), getLocale()) : null)
			.with(label(AdherentField.STATUS_REASON), reasonMatters ? adherent.statusReason() : null);
		unseen().add(facts, adherent, AdherentField.NOTE, adherent.note());
		return facts;
	}

	private static KeyFacts facts() {
		return new KeyFacts();
	}

	private String label(AdherentField field) {
		return field.label(getLocale());
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", this.title);
	}

}
