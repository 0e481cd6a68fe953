package org.impactdata.console.adherent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import org.impactdata.console.layout.ActionButton;
import org.impactdata.console.layout.DatePickerTexts;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.Problem;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentStateService;
import org.impactdata.domain.adherent.InvalidDraftException;

/** What can be done with an adherent as it stands: each leads to another status. */
final class AdherentStateActions {

	private final AdherentStateService states;

	private final AdherentDetails adherent;

	private final Runnable changed;

	private final UI ui = UI.getCurrent();

	/**
	 * Actions on an adherent.
	 * @param changed to do when its status, or the adherent itself, is another
	 */
	AdherentStateActions(AdherentStateService states, AdherentDetails adherent, Runnable changed) {
		this.states = states;
		this.adherent = adherent;
		this.changed = changed;
	}

	List<Button> buttons() {
		List<Button> buttons = new ArrayList<>();
		switch (this.adherent.status()) {
			case PENDING -> {
				buttons.add(button("activate", this::activate));
				buttons.add(button("leave", this::leave));
			}
			case ACTIVE -> {
				buttons.add(button("suspend", this::suspend));
				buttons.add(button("leave", this::leave));
			}
			case SUSPENDED -> {
				buttons.add(button("reactivate", this::reactivate));
				buttons.add(button("leave", this::leave));
			}
			case LEFT -> buttons.add(button("reactivate", this::reactivate));
			case ERASED -> {
			}
		}
		return buttons;
	}

	private Button button(String action, Runnable run) {
		return new ActionButton(text("adherent.state." + action), run);
	}

	private void activate() {
		perform(() -> this.states.activate(this.adherent.id(), this.adherent.version()));
	}

	private void reactivate() {
		perform(() -> this.states.reactivate(this.adherent.id(), this.adherent.version()));
	}

	private void suspend() {
		TextArea reason = reason(true);
		ask("suspend", new Component[] { reason },
				() -> this.states.suspend(this.adherent.id(), this.adherent.version(), reason.getValue()),
				(field) -> reason);
	}

	private void leave() {
		DatePicker day = new DatePicker(AdherentField.LEFT_ON.label(this.ui.getLocale()), LocalDate.now());
		DatePickerTexts.translate(day, this.ui.getLocale());
		day.setRequiredIndicatorVisible(true);
		TextArea reason = reason(false);
		ask("leave", new Component[] { day, reason },
				() -> this.states.leave(this.adherent.id(), this.adherent.version(),
						(day.getValue() != null) ? day.getValue() : LocalDate.now(), reason.getValue()),
				(field) -> (field == AdherentField.LEFT_ON) ? day : reason);
	}

	private TextArea reason(boolean required) {
		TextArea reason = new TextArea(AdherentField.STATUS_REASON.label(this.ui.getLocale()));
		reason.setRequiredIndicatorVisible(required);
		reason.setManualValidation(true);
		return reason;
	}

	private void ask(String action, Component[] fields, Supplier<AdherentDetails> run,
			Function<AdherentField, HasValidationProperties> place) {
		Dialog dialog = new Dialog();
		dialog.setHeaderTitle(text("adherent.state." + action + ".title", this.adherent.displayName()));
		dialog.setWidth("440px");
		Div body = new Div(new Paragraph(text("adherent.state." + action + ".text")));
		body.add(fields);
		body.addClassName("stack");
		Button confirm = new Button(text("adherent.state." + action + ".confirm"), (click) -> {
			try {
				run.get();
				dialog.close();
				done();
			}
			catch (InvalidDraftException ex) {
				ex.problems().fields().forEach((field, problem) -> refuse(place.apply(field), problem));
			}
			catch (DomainException ex) {
				dialog.close();
				fail(ex);
			}
		});
		confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		dialog.add(body);
		dialog.getFooter().add(new Button(text("action.cancel"), (click) -> dialog.close()), confirm);
		dialog.open();
	}

	private void refuse(HasValidationProperties field, Problem problem) {
		field.setErrorMessage(problem.sentence(this.ui.getLocale()));
		field.setInvalid(true);
	}

	private void perform(Supplier<AdherentDetails> run) {
		try {
			run.get();
			done();
		}
		catch (DomainException ex) {
			fail(ex);
		}
	}

	private void done() {
		Toast.show(State.SUCCESS, text("adherent.state.done", this.adherent.displayName()));
		this.changed.run();
	}

	/** Somebody else was faster: what the adherent is now is shown. */
	private void fail(DomainException failure) {
		Toast.show(State.DANGER, failure.sentence(this.ui.getLocale()));
		this.changed.run();
	}

	private String text(String key, Object... parameters) {
		return this.ui.getTranslation(key, parameters);
	}

}
