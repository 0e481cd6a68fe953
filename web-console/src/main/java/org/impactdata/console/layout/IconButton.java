package org.impactdata.console.layout;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/**
 * A button of an icon alone, which says what it does when it is pointed at or read out.
 */
public final class IconButton extends Button {

	/**
	 * A button.
	 * @param label what it does
	 */
	public IconButton(Glyph glyph, String label, Runnable action) {
		super(glyph.draw(), (click) -> action.run());
		addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
		setAriaLabel(label);
		setTooltipText(label);
	}

	/**
	 * Makes it no higher than the line it stands in.
	 * @return this button
	 */
	public IconButton inline() {
		removeThemeVariants(ButtonVariant.LUMO_TERTIARY);
		addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
		return this;
	}

}
