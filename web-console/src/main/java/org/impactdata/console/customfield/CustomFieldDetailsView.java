package org.impactdata.console.customfield;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
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
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.impactdata.batch.customfieldconversion.CustomFieldChanges;
import org.impactdata.console.layout.ConsoleLayout;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.ErrorState;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.StateChip;
import org.impactdata.console.layout.Toast;
import org.impactdata.console.layout.UnsavedChanges;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFieldDraft;
import org.impactdata.domain.customfield.CustomFieldService;
import org.impactdata.domain.customfield.CustomFieldType;
import org.impactdata.domain.customfield.InvalidFieldException;
import org.impactdata.domain.customfield.TypeChange;
import org.impactdata.domain.role.RoleDetails;
import org.impactdata.domain.role.RoleService;
import org.jspecify.annotations.Nullable;

/**
 * One custom field, or a new one, to define.
 */
@Route(value = CustomFieldListView.PATH + "/:" + CustomFieldDetailsView.FIELD, layout = ConsoleLayout.class)
@PermitAll
@Needs(Permission.CUSTOM_FIELD_MANAGE)
class CustomFieldDetailsView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

	static final String FIELD = "field";

	static final String NEW = "nouveau";

	private static final int MOST_PROPOSED = 50;

	private final transient CustomFieldService fields;

	private final transient RoleService roles;

	private final transient CustomFieldChanges changes;

	private final transient CurrentAgent agent;

	private final Button save = new Button(getTranslation("action.save"), (click) -> save());

	private @Nullable CustomFieldForm form;

	private transient @Nullable CustomField field;

	private transient @Nullable CustomFieldDraft asShown;

	private String title = "";

	CustomFieldDetailsView(CustomFieldService fields, RoleService roles, CustomFieldChanges changes,
			CurrentAgent agent) {
		this.fields = fields;
		this.roles = roles;
		this.changes = changes;
		this.agent = agent;
		addClassNames("page", "with-actions");
		this.save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		this.save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		String id = event.getRouteParameters().get(FIELD).orElse("");
		removeAll();
		this.form = null;
		if (id.equals(NEW)) {
			this.title = getTranslation("custom-fields.create");
			show(null, CustomFieldDraft.named("", CustomFieldType.TEXT));
			return;
		}
		Optional<CustomField> found = this.fields.list()
			.stream()
			.filter((candidate) -> String.valueOf(candidate.id()).equals(id))
			.findFirst();
		this.title = found.map((known) -> known.label(getLocale())).orElse(getTranslation("custom-field.unknown"));
		found.ifPresentOrElse((known) -> show(known, CustomFieldDraft.of(known)), this::showUnknown);
	}

	private void showUnknown() {
		add(new ErrorState(Glyph.SEARCH, getTranslation("custom-field.unknown"),
				getTranslation("custom-field.unknown.explanation"), null,
				new Button(getTranslation("custom-field.back"),
						(click) -> UI.getCurrent().navigate(CustomFieldListView.class))));
	}

	private void show(@Nullable CustomField known, CustomFieldDraft draft) {
		this.field = known;
		PageHeader header = new PageHeader(this.title)
			.withBack(new RouterLink(getTranslation("custom-fields.title"), CustomFieldListView.class));
		if (known != null && known.retired()) {
			header.withBesideTitle(new StateChip(State.MUTED, getTranslation("custom-field.retired")));
		}
		boolean editable = this.fields.mayManage();
		if (known != null && editable) {
			header.withActions(
					new CustomFieldActions(this.fields, known, this::reload, () -> this.form = null).buttons());
		}
		List<RoleDetails> all = this.agent.may(Permission.AGENT_READ) ? this.roles.list() : List.of();
		CustomFieldForm shown = new CustomFieldForm(draft, all, this::changed);
		this.form = shown;
		this.asShown = shown.draft();
		Div body = new Div(shown);
		body.addClassNames("page-body", "form-body");
		add(header, body);
		if (editable) {
			Div bar = new Div(this.save, new Button(getTranslation("adherent.form.cancel"),
					(click) -> UI.getCurrent().navigate(CustomFieldListView.class)));
			bar.addClassName("actions");
			add(bar);
		}
		shown.focus();
		changed();
	}

	private void changed() {
		CustomFieldForm shown = this.form;
		CustomField known = this.field;
		if (shown != null && known != null && shown.type().hasChoices() && !known.type().hasChoices()) {
			shown.propose(this.fields.frequentValues(known.id(), MOST_PROPOSED));
		}
		this.save.setEnabled(known == null || isChanged());
		UnsavedChanges.mark(this, isChanged());
	}

	private boolean isChanged() {
		CustomFieldForm shown = this.form;
		return shown != null && !shown.draft().equals(this.asShown);
	}

	private void save() {
		CustomFieldForm shown = this.form;
		if (shown == null) {
			return;
		}
		shown.accept();
		CustomFieldDraft draft = shown.draft();
		CustomField known = this.field;
		try {
			if (known == null) {
				this.fields.create(draft);
				leave(getTranslation("custom-field.created"));
			}
			else if (known.type() != draft.type()) {
				TypeChange change = this.fields.preview(known.id(), draft);
				if (change.readable() + change.unreadable() == 0) {
					change(known, draft);
				}
				else {
					new TypeChangeDialog(change, draft.type().label(getLocale()), () -> change(known, draft)).open();
				}
			}
			else {
				change(known, draft);
			}
		}
		catch (InvalidFieldException ex) {
			shown.refuse(ex);
		}
		catch (DomainException ex) {
			Toast.show(State.DANGER, ex.sentence(getLocale()));
		}
	}

	private void change(CustomField known, CustomFieldDraft draft) {
		try {
			boolean converting = this.changes.change(known, draft);
			leave(getTranslation(converting ? "custom-field.converting" : "custom-field.saved"));
		}
		catch (DomainException ex) {
			Toast.show(State.DANGER, ex.sentence(getLocale()));
		}
	}

	private void leave(String sentence) {
		this.form = null;
		Toast.show(State.SUCCESS, sentence);
		UI.getCurrent().navigate(CustomFieldListView.class);
	}

	private void reload() {
		this.form = null;
		UI.getCurrent().refreshCurrentRoute(false);
	}

	@Override
	public void beforeLeave(BeforeLeaveEvent event) {
		if (isChanged()) {
			UnsavedChanges.confirmLeaving(event.postpone());
		}
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", this.title);
	}

}
