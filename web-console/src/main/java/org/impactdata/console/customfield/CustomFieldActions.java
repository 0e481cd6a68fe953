package org.impactdata.console.customfield;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import org.impactdata.console.layout.Confirmation;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFieldService;

/** What can be done with a custom field as a whole. */
final class CustomFieldActions {

	private final CustomFieldService fields;

	private final CustomField field;

	private final Runnable changed;

	private final Runnable leaving;

	private final UI ui = UI.getCurrent();

	/**
	 * Actions on a field.
	 * @param changed to do when the field is another
	 * @param leaving to do before the screen is left for good
	 */
	CustomFieldActions(CustomFieldService fields, CustomField field, Runnable changed, Runnable leaving) {
		this.fields = fields;
		this.field = field;
		this.changed = changed;
		this.leaving = leaving;
	}

	Component[] buttons() {
		List<Button> buttons = new ArrayList<>();
		if (this.field.retired()) {
			buttons.add(new Button(this.ui.getTranslation("custom-field.restore"), Glyph.UNDO.draw(),
					(click) -> act(() -> this.fields.retire(this.field.id(), this.field.version(), false),
							this.changed)));
			buttons.add(new Button(this.ui.getTranslation("custom-field.delete"), Glyph.CLOSE.draw(),
					(click) -> confirmDeletion()));
		}
		else {
			buttons.add(new Button(this.ui.getTranslation("custom-field.retire"), Glyph.CLOSE.draw(),
					(click) -> act(() -> this.fields.retire(this.field.id(), this.field.version(), true), () -> {
						Toast.show(State.INFO, this.ui.getTranslation("custom-field.retired.explanation"));
						this.changed.run();
					})));
		}
		return buttons.toArray(Component[]::new);
	}

	private void confirmDeletion() {
		Confirmation.ask(this.ui.getTranslation("custom-field.delete.title", this.field.label(this.ui.getLocale())),
				this.ui.getTranslation("custom-field.delete.text"), this.ui.getTranslation("custom-field.delete"),
				() -> {
					this.fields.delete(this.field.id(), this.field.version());
					this.leaving.run();
					this.ui.navigate(CustomFieldListView.class);
				});
	}

	private static void act(Runnable action, Runnable after) {
		Confirmation.attempt(() -> {
			action.run();
			after.run();
		});
	}

}
