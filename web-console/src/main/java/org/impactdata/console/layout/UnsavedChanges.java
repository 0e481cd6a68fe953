package org.impactdata.console.layout;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Keeps what was changed on a screen from being lost by leaving it. */
public final class UnsavedChanges {

	private UnsavedChanges() {
	}

	/**
	 * Lets the browser ask before the tab is closed or loaded anew.
	 * @param screen the screen
	 * @param unsaved whether anything on it is not saved
	 */
	public static void mark(HasElement screen, boolean unsaved) {
		screen.getElement().setAttribute("data-unsaved", unsaved);
	}

	/**
	 * Asks before another screen is shown.
	 * @param leaving to be gone on with, or not
	 */
	public static void confirmLeaving(ContinueNavigationAction leaving) {
		UI ui = UI.getCurrent();
		ConfirmDialog dialog = new ConfirmDialog();
		dialog.setHeader(ui.getTranslation("unsaved.title"));
		dialog.setText(ui.getTranslation("unsaved.text"));
		dialog.setCancelable(true);
		dialog.setCancelText(ui.getTranslation("unsaved.stay"));
		dialog.setConfirmText(ui.getTranslation("unsaved.leave"));
		dialog.setConfirmButtonTheme("primary error");
		dialog.addConfirmListener((event) -> leaving.proceed());
		dialog.addCancelListener((event) -> leaving.cancel());
		dialog.open();
	}

}
