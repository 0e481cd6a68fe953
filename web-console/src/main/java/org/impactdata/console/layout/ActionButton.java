package org.impactdata.console.layout;

import com.vaadin.flow.component.button.Button;

/**
 * Does what may take a moment: it cannot be pressed again until that has ended, however.
 */
public final class ActionButton extends Button {

	public ActionButton(String label, Runnable action) {
		super(label);
		setDisableOnClick(true);
		addClickListener((click) -> {
			try {
				action.run();
			}
			finally {
				setEnabled(true);
			}
		});
	}

}
