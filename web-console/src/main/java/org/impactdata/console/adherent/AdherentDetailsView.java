package org.impactdata.console.adherent;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.DetailsPane;
import org.impactdata.console.layout.ErrorState;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.IconButton;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.Section;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.StateChip;
import org.impactdata.console.layout.Toast;
import org.impactdata.console.photo.PhotoDialog;
import org.impactdata.console.photo.PhotoFrame;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentListItem;
import org.impactdata.domain.adherent.AdherentNeighbours;
import org.impactdata.domain.adherent.AdherentStatus;
import org.impactdata.domain.customfield.CustomFields;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one adherent, to read.
 */
@Route(value = AdherentListView.PATH + "/:" + AdherentDetailsView.ADHERENT, layout = AdherentListView.class)
@PermitAll
@Needs(Permission.ADHERENT_READ)
class AdherentDetailsView extends Div implements BeforeEnterObserver, DetailsPane, HasDynamicTitle {

	static final String ADHERENT = "adherent";

	private final transient AdherentPageServices services;

	private transient AdherentListState list = AdherentListState.START;

	private String title = "";

	private transient Runnable close = () -> {
	};

	private transient Runnable changed = () -> {
	};

	private final transient List<AdherentSection> sections;

	AdherentDetailsView(AdherentPageServices services, List<AdherentSection> sections) {
		this.services = services;
		this.sections = sections;
		addClassNames("page", "details");
	}

	@Override
	public void onClose(Runnable action) {
		this.close = action;
	}

	/** Tells the list when the adherent is another than it shows. */
	void onChange(Runnable action) {
		this.changed = action;
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		String name = event.getRouteParameters().get(ADHERENT).orElse("");
		Optional<AdherentDetails> found = AdherentLinks.find(this.services.adherents(), name);
		this.list = AdherentListState.of(event.getLocation().getQueryParameters());
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
		boolean editable = adherent.status() != AdherentStatus.ERASED
				&& this.services.adherents().mayEdit(adherent.organizationId());
		CustomFields customFields = this.services.customFields().seen().all();
		Div body = new Div();
		body.addClassName("page-body");
		body.add(new TagBar(this.services.tags(), adherent.id(), editable, this.changed));
		this.services.erasures()
			.find(adherent.id())
			.ifPresent((certificate) -> body.add(new ErasureCertificateSection(certificate)));
		body.add(new AdherentFacts(adherent, this.services.phones(), customFields));
		body.add(new Section(getTranslation("adherent.history"),
				new AdherentHistorySection(this.services.histories(), adherent,
						new HistoryWords(getLocale(), this.services.phones(), customFields), editable, this::reload)));
		this.sections.forEach((section) -> section.of(adherent).ifPresent(body::add));
		add(header(adherent, editable), body);
	}

	private Header header(AdherentDetails adherent, boolean editable) {
		H1 name = new H1(adherent.displayName());
		Span identifiant = new Span(adherent.identifiant());
		identifiant.addClassNames("muted", "numbers");
		Div below = new Div(new StateChip(AdherentStates.of(adherent.status()), AdherentStates.glyph(adherent.status()),
				adherent.status().label(getLocale())), identifiant);
		below.addClassName("row");
		Div words = new Div(name, below);
		words.addClassName("grow");
		Div top = new Div(photo(adherent, editable), words, steps(adherent), closing());
		top.addClassName("details-top");
		Header header = new Header(top);
		header.addClassName("details-header");
		if (editable) {
			header.add(actions(adherent));
		}
		return header;
	}

	private Component photo(AdherentDetails adherent, boolean editable) {
		PhotoFrame frame = new PhotoFrame(adherent);
		if (!editable) {
			return frame;
		}
		Runnable remove = (adherent.photo() == null) ? null
				: () -> change(() -> this.services.photos().remove(adherent.id(), adherent.version()));
		Button button = new Button(frame, (click) -> new PhotoDialog(adherent, (chosen) -> change(
				() -> this.services.photos().keep(adherent.id(), adherent.version(), chosen.picture(), chosen.crop())),
				remove)
			.open());
		button.addClassName("photo-button");
		String label = getTranslation((adherent.photo() != null) ? "photo.change" : "photo.add");
		button.setAriaLabel(label);
		button.setTooltipText(label);
		return button;
	}

	private void change(Runnable change) {
		try {
			change.run();
		}
		catch (DomainException ex) {
			Toast.show(State.DANGER, ex.sentence(getLocale()));
		}
		reload();
	}

	private Div actions(AdherentDetails adherent) {
		Button edit = new Button(getTranslation("adherent.edit"), Glyph.EDIT.draw(), (click) -> UI.getCurrent()
			.navigate(AdherentLinks.form(adherent.id(), adherent.identifiant()), this.list.parameters()));
		edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		Div actions = new Div(edit);
		actions.addClassNames("row", "details-actions");
		new AdherentStateActions(this.services.states(), adherent, this::reload).buttons().forEach(actions::add);
		boolean gone = adherent.status() == AdherentStatus.PENDING || adherent.status() == AdherentStatus.LEFT;
		if (gone && this.services.agent().may(Permission.ADHERENT_ERASE)) {
			Button erase = new Button(getTranslation("adherent.erase"),
					(click) -> new ErasureDialog(this.services.erasures(), adherent, this::leaveTo).open());
			erase.addThemeVariants(ButtonVariant.LUMO_ERROR);
			actions.add(erase);
		}
		return actions;
	}

	private Div steps(AdherentDetails adherent) {
		AdherentNeighbours neighbours = this.services.adherents().neighbours(this.list.list(), adherent.id());
		Div steps = new Div(step(Glyph.CHEVRON_LEFT, "previous", Key.PAGE_UP, neighbours.previous()),
				step(Glyph.CHEVRON_RIGHT, "next", Key.PAGE_DOWN, neighbours.next()));
		steps.addClassName("steps");
		return steps;
	}

	private Button step(Glyph glyph, String which, Key key, @Nullable AdherentListItem to) {
		Button button = new IconButton(glyph, getTranslation("adherent.step." + which), () -> {
			if (to != null) {
				UI.getCurrent().navigate(AdherentLinks.page(to.id(), to.identifiant()), this.list.parameters());
			}
		});
		button.setTooltipText((to != null) ? getTranslation("adherent.step." + which + ".keys", to.displayName())
				: getTranslation("adherent.step." + which));
		button.setEnabled(to != null);
		button.addClickShortcut(key, KeyModifier.ALT);
		return button;
	}

	private Button closing() {
		return new IconButton(Glyph.CLOSE, getTranslation("adherent.close"), () -> this.close.run());
	}

	private void leaveTo(long id) {
		this.changed.run();
		UI.getCurrent().navigate(AdherentListView.PATH + "/~" + id);
	}

	private void reload() {
		this.changed.run();
		UI.getCurrent().refreshCurrentRoute(false);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", this.title);
	}

}
