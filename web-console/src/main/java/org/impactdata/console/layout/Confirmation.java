package org.impactdata.console.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.impactdata.domain.DomainException;

/** Asks before what can not be undone. */
public final class Confirmation {

	private Confirmation() {
	}

	/**
	 * Asks; a rule that stands against it is told.
	 * @param title names the thing
	 * @param text what becomes of it
	 * @param confirm what the button says that does it
	 * @param action to do then
	 */
	public static void ask(String title, String text, String confirm, Runnable action) {
		UI ui = UI.getCurrent();
		ConfirmDialog dialog = new ConfirmDialog();
		dialog.setHeader(title);
		dialog.setText(text);
		dialog.setCancelable(true);
		dialog.setCancelText(ui.getTranslation("action.cancel"));
		dialog.setConfirmText(confirm);
		dialog.setConfirmButtonTheme("primary error");
		dialog.addConfirmListener((event) -> attempt(action));
		dialog.open();
	}

	/** Does it; a rule that stands against it is told. */
	public static void attempt(Runnable action) {
		try {
			action.run();
		}
		catch (DomainException ex) {
			Toast.show(State.DANGER, ex.sentence(UI.getCurrent().getLocale()));
		}
	}

}
