package org.impactdata.console.organization;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.organization.OrganizationDetails;
import org.impactdata.domain.organization.OrganizationNumbers;
import org.jspecify.annotations.Nullable;

/** What can be done with organisations. */
final class OrganizationActions {

	private final OrganizationServices services;

	private final Runnable changed;

	private final LongConsumer open;

	private final UI ui = UI.getCurrent();

	/**
	 * Actions.
	 * @param changed to do when anything is another
	 * @param open given the id of an organisation that is to be shown
	 */
	OrganizationActions(OrganizationServices services, Runnable changed, LongConsumer open) {
		this.services = services;
		this.changed = changed;
		this.open = open;
	}

	/** Asks for a new organisation below another one, or at the top. */
	void create(@Nullable OrganizationDetails parent) {
		String title = (parent != null) ? text("organization.new.below", parent.name()) : text("organization.new");
		new OrganizationForm(title, null, (draft) -> {
			OrganizationDetails created = this.services.organizations()
				.create(draft, (parent != null) ? parent.id() : null);
			done("organization.created", created.name());
			this.open.accept(created.id());
		}).open();
	}

	void edit(OrganizationDetails organization) {
		new OrganizationForm(organization.name(), organization, (draft) -> {
			this.services.organizations().update(organization.id(), organization.version(), draft);
			done("organization.saved", draft.name());
		}).open();
	}

	/** Moves an organisation at once, and offers the way back. */
	void moveTo(long id, @Nullable Long parentId) {
		OrganizationDetails before = this.services.organizations().find(id).orElse(null);
		if (before == null) {
			return;
		}
		attempt(() -> {
			OrganizationDetails after = this.services.tree().move(id, before.version(), parentId);
			this.changed.run();
			Button back = new Button(text("action.undo"), (click) -> attempt(() -> {
				this.services.tree().move(id, after.version(), before.parentId());
				done("organization.moved-back", after.name());
				return after;
			}));
			back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
			Toast.show(State.SUCCESS, (parentId != null) ? text("organization.moved", after.name(), name(parentId))
					: text("organization.moved-to-top", after.name()), back);
			return after;
		});
	}

	void move(OrganizationDetails organization) {
		boolean top = organization.parentId() != null;
		choose("move", organization, null, top, (id) -> moveTo(organization.id(), id));
	}

	void merge(OrganizationDetails organization) {
		OrganizationNumbers numbers = this.services.agent().may(Permission.ADHERENT_READ)
				? this.services.numbers().of(List.of(organization.id())).get(organization.id()) : null;
		String sentence = text("organization.tree.merge.text", organization.name(),
				Formats.number((numbers != null) ? numbers.own() : 0, this.ui.getLocale()));
		choose("merge", organization, sentence, false, (id) -> attempt(() -> {
			if (id == null) {
				return organization;
			}
			OrganizationDetails kept = this.services.tree().merge(organization.id(), organization.version(), id);
			done("organization.merged", organization.name());
			this.open.accept(kept.id());
			return kept;
		}));
	}

	private void choose(String action, OrganizationDetails organization, @Nullable String sentence, boolean orNone,
			Consumer<@Nullable Long> chosen) {
		Dialog dialog = new Dialog();
		dialog.setHeaderTitle(text("organization.tree." + action + ".title", organization.name()));
		dialog.setWidth("480px");
		OrganizationPicker picker = new OrganizationPicker(this.services.organizations());
		picker.setLabel(text("organization.tree." + action + ".where"));
		picker.setWidthFull();
		Div body = new Div(new Paragraph((sentence != null) ? sentence : text("organization.tree." + action + ".text")),
				picker);
		body.addClassName("stack");
		if (orNone) {
			picker.setHelperText(text("organization.tree." + action + ".none"));
		}
		Button confirm = new Button(text("organization.tree." + action + ".confirm"), (click) -> {
			dialog.close();
			chosen.accept(picker.organizationId());
		});
		confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		confirm.setEnabled(orNone);
		picker.addValueChangeListener((event) -> confirm.setEnabled(orNone || event.getValue() != null));
		dialog.add(body);
		dialog.getFooter().add(new Button(text("action.cancel"), (click) -> dialog.close()), confirm);
		dialog.open();
		picker.focus();
	}

	void close(OrganizationDetails organization) {
		ConfirmDialog dialog = new ConfirmDialog();
		dialog.setHeader(text("organization.close.title", organization.name()));
		dialog.setText(text("organization.close.text"));
		dialog.setCancelable(true);
		dialog.setCancelText(text("action.cancel"));
		dialog.setConfirmText(text("organization.close"));
		dialog.addConfirmListener((event) -> attempt(() -> {
			OrganizationDetails after = this.services.tree().close(organization.id(), organization.version());
			done("organization.closed-now", organization.name());
			return after;
		}));
		dialog.open();
	}

	void reopen(OrganizationDetails organization) {
		attempt(() -> {
			OrganizationDetails after = this.services.tree().reopen(organization.id(), organization.version());
			done("organization.reopened", organization.name());
			return after;
		});
	}

	private void attempt(Supplier<OrganizationDetails> action) {
		try {
			action.get();
		}
		catch (DomainException ex) {
			Toast.show(State.DANGER, ex.sentence(this.ui.getLocale()));
			this.changed.run();
		}
	}

	private void done(String key, String name) {
		Toast.show(State.SUCCESS, text(key, name));
		this.changed.run();
	}

	private String name(long id) {
		return this.services.organizations().find(id).map(OrganizationDetails::name).orElse("");
	}

	private String text(String key, Object... parameters) {
		return this.ui.getTranslation(key, parameters);
	}

	/** A sentence on a form that was refused. */
	static Notice refusal(DomainException refusal, UI ui) {
		return new Notice(State.DANGER, refusal.sentence(ui.getLocale()));
	}

}
