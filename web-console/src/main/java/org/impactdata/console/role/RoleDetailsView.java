package org.impactdata.console.role;

import java.util.Optional;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.ConsoleLayout;
import org.impactdata.console.layout.ErrorState;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.StateChip;
import org.impactdata.console.layout.Toast;
import org.impactdata.console.layout.UnsavedChanges;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.role.RoleConsequencesService;
import org.impactdata.domain.role.RoleDetails;
import org.impactdata.domain.role.RoleDraft;
import org.impactdata.domain.role.RoleService;
import org.jspecify.annotations.Nullable;

/**
 * One role: what it allows, to read, or to change for who may.
 */
@Route(value = RoleListView.PATH + "/:" + RoleDetailsView.ROLE, layout = ConsoleLayout.class)
@PermitAll
@Needs(Permission.AGENT_READ)
class RoleDetailsView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

	static final String ROLE = "role";

	private final transient RoleService roles;

	private final transient RoleConsequencesService consequences;

	private final Button save = new Button();

	private final Button discard = new Button(getTranslation("role.discard"), (click) -> reload());

	private @Nullable RoleForm form;

	private String title = "";

	RoleDetailsView(RoleService roles, RoleConsequencesService consequences) {
		this.roles = roles;
		this.consequences = consequences;
		addClassNames("page", "role-page");
		this.save.setText(getTranslation("role.save"));
		this.save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		this.save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
		this.save.addClickListener((click) -> ask());
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		String id = event.getRouteParameters().get(ROLE).orElse("");
		Optional<RoleDetails> found = id.matches("\\d{1,18}") ? this.roles.find(Long.parseLong(id)) : Optional.empty();
		removeAll();
		this.form = null;
		this.title = found.map((role) -> role.label(getLocale())).orElseGet(() -> getTranslation("role.unknown"));
		found.ifPresentOrElse(this::show, this::showUnknown);
	}

	private void showUnknown() {
		add(new ErrorState(Glyph.SEARCH, getTranslation("role.unknown"), getTranslation("role.unknown.explanation"),
				null,
				new Button(getTranslation("role.back"), (click) -> UI.getCurrent().navigate(RoleListView.class))));
	}

	private void show(RoleDetails role) {
		boolean editable = this.roles.mayManage();
		PageHeader header = new PageHeader(role.label(getLocale()))
			.withBack(new RouterLink(getTranslation("roles.title"), RoleListView.class))
			.withBesideTitle(
					new StateChip(role.restorable() ? State.INFO : State.MUTED, getTranslation(
							role.restorable() ? "roles.customized" : role.shipped() ? "role.as-shipped" : "role.own")),
					agents(role));
		if (editable) {
			header.withActions(new RoleActions(this.roles, role, this::reload, this::forget).buttons());
		}
		RoleForm shown = new RoleForm(role, editable, this::changed);
		this.form = shown;
		Div body = new Div();
		body.addClassName("page-body");
		String description = role.description(getLocale());
		if (!editable && !description.isEmpty()) {
			body.add(new Paragraph(description));
		}
		body.add(shown);
		add(header, body);
		if (editable) {
			Div bar = new Div(this.save, this.discard);
			bar.addClassNames("actions", "role-actions");
			add(bar);
			changed();
		}
	}

	private Span agents(RoleDetails role) {
		Span agents = new Span(getTranslation("role.agents", role.agents()));
		agents.addClassName("muted");
		return agents;
	}

	private void changed() {
		RoleForm shown = this.form;
		boolean changed = shown != null && shown.isChanged();
		this.save.setEnabled(changed);
		this.discard.setEnabled(changed);
		UnsavedChanges.mark(this, changed);
	}

	private void forget() {
		this.form = null;
	}

	private void reload() {
		forget();
		UI.getCurrent().refreshCurrentRoute(false);
	}

	private void ask() {
		RoleForm shown = this.form;
		if (shown == null || !shown.isChanged()) {
			return;
		}
		RoleDetails role = shown.role();
		RoleDraft draft = shown.draft();
		if (draft.grants().equals(role.grants())) {
			save(shown, draft);
			return;
		}
		tell(() -> new ConsequencesDialog(this.title, this.consequences.preview(role.id(), draft.grants()),
				() -> save(shown, draft))
			.open());
	}

	private void save(RoleForm shown, RoleDraft draft) {
		try {
			this.roles.change(shown.role().id(), draft);
			Toast.show(State.SUCCESS, getTranslation("role.saved"));
			reload();
		}
		catch (InvalidValueException ex) {
			shown.refuseName(ex.sentence(getLocale()));
		}
		catch (DomainException ex) {
			Toast.show(State.DANGER, ex.sentence(getLocale()));
		}
	}

	private void tell(Runnable action) {
		try {
			action.run();
		}
		catch (DomainException ex) {
			Toast.show(State.DANGER, ex.sentence(getLocale()));
		}
	}

	@Override
	public void beforeLeave(BeforeLeaveEvent event) {
		RoleForm shown = this.form;
		if (shown != null && shown.isChanged()) {
			UnsavedChanges.confirmLeaving(event.postpone());
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", this.title);
	}

}
