package org.impactdata.console.adherent.form;

import java.util.Optional;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.adherent.AdherentLinks;
import org.impactdata.console.adherent.AdherentListState;
import org.impactdata.console.layout.ConsoleLayout;
import org.impactdata.console.layout.ActionButton;
import org.impactdata.console.layout.ErrorState;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.IconButton;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.console.layout.UnsavedChanges;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentListItem;
import org.impactdata.domain.adherent.AdherentNeighbours;
import org.impactdata.domain.adherent.AdherentStatus;
import org.jspecify.annotations.Nullable;

/**
 * Fills a new adherent in, or changes one, and goes on to the next of the list one came
 * from.
 */
@Route(value = "adherents/" + AdherentLinks.NEW, layout = ConsoleLayout.class)
@RouteAlias(value = "adherents/:" + AdherentFormView.ADHERENT + "/modifier", layout = ConsoleLayout.class)
@PermitAll
@Needs(Permission.ADHERENT_EDIT)
class AdherentFormView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

	static final String ADHERENT = "adherent";

	private final transient AdherentFormServices services;

	private transient AdherentListState list = AdherentListState.START;

	private @Nullable AdherentEditor editor;

	private transient @Nullable AdherentDetails adherent;

	private transient AdherentNeighbours neighbours = new AdherentNeighbours(null, null);

	private String title = "";

	AdherentFormView(AdherentFormServices services) {
		this.services = services;
		addClassNames("page", "form-page");
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		this.list = AdherentListState.of(event.getLocation().getQueryParameters());
		Optional<String> name = event.getRouteParameters().get(ADHERENT);
		removeAll();
		this.editor = null;
		this.adherent = null;
		if (name.isEmpty()) {
			fillIn();
			return;
		}
		AdherentLinks.find(this.services.adherents(), name.get())
			.filter((found) -> found.status() != AdherentStatus.ERASED
					&& this.services.adherents().mayEdit(found.organizationId()))
			.ifPresentOrElse(this::change, () -> showUnknown(name.get()));
	}

	private void fillIn() {
		this.title = getTranslation("adherent.new");
		show(new AdherentEditor(this.services, null, this::saved), new PageHeader(this.title),
				action("adherent.form.save-and-new", this::saveAndNew));
	}

	private void change(AdherentDetails found) {
		this.adherent = found;
		this.title = found.displayName();
		this.neighbours = this.services.adherents().neighbours(this.list.list(), found.id());
		PageHeader header = new PageHeader(this.title).withActions(
				step(Glyph.CHEVRON_LEFT, "previous", Key.PAGE_UP, this.neighbours.previous()),
				step(Glyph.CHEVRON_RIGHT, "next", Key.PAGE_DOWN, this.neighbours.next()));
		Button next = action("adherent.form.save-and-next", this::saveAndNext);
		next.setEnabled(this.neighbours.next() != null);
		show(new AdherentEditor(this.services, found, this::saved), header, next);
	}

	private void showUnknown(String name) {
		this.title = getTranslation("adherent.unknown");
		add(new ErrorState(Glyph.SEARCH, this.title,
				AdherentLinks.isId(name) ? getTranslation("adherent.unknown.gone")
						: getTranslation("adherent.unknown.explanation", name),
				null, new Button(getTranslation("adherent.back"), (click) -> leave())));
	}

	private void show(AdherentEditor shown, PageHeader header, Button more) {
		this.editor = shown;
		shown.onChange((unsaved) -> UnsavedChanges.mark(this, unsaved));
		Button save = action("action.save", shown::save);
		save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
		save.setTooltipText(getTranslation("adherent.form.save.keys"));
		more.addClickShortcut(Key.ENTER, KeyModifier.CONTROL, KeyModifier.SHIFT).resetFocusOnActiveElement();
		Button cancel = new Button(getTranslation("adherent.form.cancel"), (click) -> leave());
		Shortcuts.addShortcutListener(this, this::leave, Key.ESCAPE).listenOn(this);
		Div bar = new Div(save, more, cancel);
		bar.addClassName("actions");
		add(header, shown, bar);
	}

	private Button action(String label, Runnable action) {
		return new ActionButton(getTranslation(label), action);
	}

	private Button step(Glyph glyph, String which, Key key, @Nullable AdherentListItem to) {
		Button button = new IconButton(glyph, getTranslation("adherent.step." + which),
				() -> Optional.ofNullable(to).ifPresent(this::open));
		button.setTooltipText((to != null) ? getTranslation("adherent.step." + which + ".keys", to.displayName())
				: getTranslation("adherent.step." + which));
		button.setEnabled(to != null);
		ShortcutRegistration shortcut = button.addClickShortcut(key, KeyModifier.ALT);
		shortcut.resetFocusOnActiveElement();
		return button;
	}

	private void open(AdherentListItem item) {
		UI.getCurrent().navigate(AdherentLinks.form(item.id(), item.identifiant()), this.list.parameters());
	}

	private void saved(AdherentDetails kept) {
		Toast.show(State.SUCCESS, getTranslation("adherent.form.saved", kept.displayName()));
		UI.getCurrent().navigate(AdherentLinks.page(kept.id(), kept.identifiant()), this.list.parameters());
	}

	private void saveAndNew() {
		AdherentEditor shown = this.editor;
		if (shown != null) {
			shown.save((kept) -> {
				Toast.show(State.SUCCESS, getTranslation("adherent.form.saved", kept.displayName()));
				shown.startAgain();
			});
		}
	}

	private void saveAndNext() {
		AdherentEditor shown = this.editor;
		AdherentListItem next = this.neighbours.next();
		if (shown != null && next != null) {
			shown.save((kept) -> {
				Toast.show(State.SUCCESS, getTranslation("adherent.form.saved", kept.displayName()));
				open(next);
			});
		}
	}

	private void leave() {
		AdherentDetails shown = this.adherent;
		UI.getCurrent()
			.navigate((shown != null) ? AdherentLinks.page(shown.id(), shown.identifiant()) : "adherents",
					this.list.parameters());
	}

	@Override
	public void beforeLeave(BeforeLeaveEvent event) {
		AdherentEditor shown = this.editor;
		if (shown != null && shown.isChanged()) {
			UnsavedChanges.confirmLeaving(event.postpone());
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", this.title);
	}

}
