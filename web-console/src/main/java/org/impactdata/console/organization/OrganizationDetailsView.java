package org.impactdata.console.organization;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.DetailsPane;
import org.impactdata.console.layout.ErrorState;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.IconButton;
import org.impactdata.console.layout.KeyFacts;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.Section;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.StateChip;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentStatus;
import org.impactdata.domain.organization.OrganizationDetails;
import org.impactdata.domain.organization.OrganizationListItem;
import org.impactdata.domain.organization.OrganizationNumbers;
import org.jspecify.annotations.Nullable;

/** All that is known of one organisation, and what can be done with it. */
@Route(value = OrganizationTreeView.PATH + "/:" + OrganizationDetailsView.ORGANIZATION,
		layout = OrganizationTreeView.class)
@PermitAll
@Needs(Permission.ORGANIZATION_READ)
class OrganizationDetailsView extends Div implements BeforeEnterObserver, DetailsPane, HasDynamicTitle {

	static final String ORGANIZATION = "organization";

	private final transient OrganizationServices services;

	private final transient List<OrganizationSection> sections;

	private transient Runnable close = () -> {
	};

	private transient Runnable changed = () -> {
	};

	private String title = "";

	OrganizationDetailsView(OrganizationServices services, List<OrganizationSection> sections) {
		this.services = services;
		this.sections = sections;
		addClassNames("page", "details");
	}

	@Override
	public void onClose(Runnable action) {
		this.close = action;
	}

	/** Tells the tree when anything in it is another. */
	void onChange(Runnable action) {
		this.changed = action;
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		String id = event.getRouteParameters().get(ORGANIZATION).orElse("");
		Optional<OrganizationDetails> found = id.matches("\\d{1,18}")
				? this.services.organizations().find(Long.parseLong(id)) : Optional.empty();
		removeAll();
		this.title = found.map(OrganizationDetails::name).orElseGet(() -> getTranslation("organization.unknown"));
		found.ifPresentOrElse(this::show,
				() -> add(new ErrorState(Glyph.SEARCH, this.title, getTranslation("organization.unknown.explanation"),
						null, new Button(getTranslation("organization.back"), (click) -> this.close.run()))));
	}

	private void show(OrganizationDetails organization) {
		Div body = new Div(new Section(getTranslation("adherent.contact"), contact(organization)));
		body.addClassName("page-body");
		if (this.services.agent().may(Permission.ADHERENT_READ)) {
			body.add(new Section(getTranslation("organizations.adherents"), adherents(organization)));
		}
		this.sections.forEach((section) -> section.of(organization).ifPresent(body::add));
		add(header(organization), body);
	}

	private Header header(OrganizationDetails organization) {
		Span type = new Span(type(organization.type()));
		type.addClassName("muted");
		Div below = new Div(type);
		below.addClassName("row");
		if (organization.code() != null) {
			Span code = new Span(organization.code());
			code.addClassNames("muted", "numbers");
			below.add(code);
		}
		if (!organization.active()) {
			below.add(new StateChip(State.MUTED, getTranslation("organization.closed")));
		}
		Div words = new Div(way(organization), new H1(organization.name()), below);
		words.addClassName("grow");
		Button closing = new IconButton(Glyph.CLOSE, getTranslation("organization.leave"), () -> this.close.run());
		Div top = new Div(words, closing);
		top.addClassName("details-top");
		Header header = new Header(top);
		header.addClassName("details-header");
		if (this.services.organizations().mayEdit(organization.id())) {
			header.add(actions(organization));
		}
		return header;
	}

	private String type(String type) {
		String key = "organization.type." + type;
		String label = getTranslation(key);
		return label.contains(key) ? type : label;
	}

	private Nav way(OrganizationDetails organization) {
		Nav way = new Nav();
		way.addClassNames("way", "small");
		way.setAriaLabel(getTranslation("organization.way"));
		for (OrganizationListItem above : this.services.organizations().way(organization.id())) {
			if (above.id() != organization.id()) {
				way.add(new RouterLink(above.name(), OrganizationDetailsView.class,
						new RouteParameters(ORGANIZATION, String.valueOf(above.id()))));
			}
		}
		return way;
	}

	private Div actions(OrganizationDetails organization) {
		OrganizationActions actions = new OrganizationActions(this.services, this::changed, (id) -> UI.getCurrent()
			.navigate(OrganizationDetailsView.class, new RouteParameters(ORGANIZATION, String.valueOf(id))));
		Button edit = new Button(getTranslation("adherent.edit"), Glyph.EDIT.draw(),
				(click) -> actions.edit(organization));
		edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		Div row = new Div(edit);
		row.addClassNames("row", "details-actions");
		if (organization.active()) {
			row.add(new Button(getTranslation("organization.add-below"), Glyph.ADD.draw(),
					(click) -> actions.create(organization)));
		}
		MenuBar more = new MenuBar();
		more.addClassName("choice");
		MenuItem root = more.addItem(getTranslation("organization.more"));
		root.getSubMenu().addItem(getTranslation("organization.move"), (click) -> actions.move(organization));
		root.getSubMenu().addItem(getTranslation("organization.merge"), (click) -> actions.merge(organization));
		if (organization.active()) {
			root.getSubMenu().addItem(getTranslation("organization.close"), (click) -> actions.close(organization));
		}
		else {
			root.getSubMenu().addItem(getTranslation("organization.reopen"), (click) -> actions.reopen(organization));
		}
		row.add(more);
		return row;
	}

	private void changed() {
		this.changed.run();
		UI.getCurrent().refreshCurrentRoute(false);
	}

	private Div contact(OrganizationDetails organization) {
		KeyFacts facts = new KeyFacts().with(getTranslation("organization.contact"), organization.contactName());
		if (organization.email() != null) {
			facts.with(AdherentField.EMAIL.label(getLocale()),
					new Anchor("mailto:" + organization.email(), organization.email()));
		}
		if (organization.phone() != null) {
			facts.with(AdherentField.PHONE.label(getLocale()),
					new Anchor("tel:" + Optional.ofNullable(organization.phoneE164()).orElse(organization.phone()),
							organization.phone()));
		}
		String town = (text(organization.postalCode()) + " " + text(organization.city())).strip();
		facts.with(AdherentField.ADDRESS.label(getLocale()), (text(organization.address()) + "\n" + town).strip())
			.with(AdherentField.REGION.label(getLocale()), organization.region())
			.with(AdherentField.COUNTRY.label(getLocale()),
					(organization.country() != null) ? organization.country().display(getLocale()) : null);
		Div contact = new Div(facts);
		if (facts.isEmpty()) {
			contact = new Div(new Span(getTranslation("adherent.nothing-known")));
			contact.addClassName("muted");
		}
		return contact;
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private Div adherents(OrganizationDetails organization) {
		OrganizationNumbers numbers = this.services.numbers().of(List.of(organization.id())).get(organization.id());
		Div shown = new Div();
		shown.addClassName("stack");
		if (numbers == null) {
			return shown;
		}
		KeyFacts facts = new KeyFacts().with(getTranslation("organization.own"), number(numbers.own()))
			.with(getTranslation("organization.with-below"), number(numbers.all()));
		for (AdherentStatus status : AdherentStatus.values()) {
			Long some = numbers.byStatus().get(status);
			if (some != null) {
				facts.with(status.label(getLocale()), number(some));
			}
		}
		Anchor list = new Anchor("adherents?organisation=" + organization.id(), getTranslation("organization.list"));
		shown.add(facts, list);
		return shown;
	}

	private String number(long number) {
		return Formats.number(number, getLocale());
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", this.title);
	}

}
