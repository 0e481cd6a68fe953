package org.impactdata.console.layout;

import java.util.function.Consumer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.signals.Signal;

/**
 * Whether the window is as narrow as a phone's, where lists stack their columns.
 */
public final class PhoneWidth {

	private static final int PIXELS = 720;

	private PhoneWidth() {
	}

	/**
	 * Tells a component now and whenever the window's width changes.
	 * @param component the component, listening while it is attached
	 * @param ui where it is attached
	 * @param listener given whether the window is narrow
	 */
	public static void follow(Component component, UI ui, Consumer<Boolean> listener) {
		Signal.effect(component, () -> listener.accept(ui.getPage().windowSizeSignal().get().width() < PIXELS));
	}

}
