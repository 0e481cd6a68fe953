package org.impactdata.console.layout;

import java.util.Locale;

import com.vaadin.flow.component.icon.SvgIcon;

/**
 * The console's own icons, each a symbol of {@code icons.svg}.
 */
public enum Glyph {

	ADD, ADHERENTS, ARROW_LEFT, CAMERA, CHECK, CHEVRON_DOWN, CHEVRON_LEFT, CHEVRON_RIGHT, CHEVRON_UP, CLOSE, COLUMNS,
	DANGER, DENSITY, DOWNLOAD, EDIT, FILE, HISTORY, IMPORTS, INFO, LANGUAGE, LOCK, MENU, MOON, MUTED, ORGANIZATION,
	PERSON, RESTART, RUNNING, SEARCH, SESSIONS, SIGN_OUT, START, STOP, SUCCESS, SUN, SYSTEM, TAG, UNDO, UPLOAD, WAITING,
	WARNING;

	/** The file all icons are in. */
	public static final String SPRITE = "icons.svg";

	/**
	 * The icon's name in {@link #SPRITE}.
	 * @return the symbol's id
	 */
	public String symbol() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Draws this icon; it repeats words beside it, so that it stays silent for screen
	 * readers.
	 * @return a new component
	 */
	public SvgIcon draw() {
		SvgIcon icon = new SvgIcon(SPRITE, symbol());
		icon.getElement().setAttribute("aria-hidden", "true");
		return icon;
	}

}
