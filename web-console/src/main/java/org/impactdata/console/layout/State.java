package org.impactdata.console.layout;

import java.util.Locale;

/**
 * The five meanings a colour may have; each comes with an icon, so that colour is never
 * alone.
 */
public enum State {

	SUCCESS(Glyph.SUCCESS), WARNING(Glyph.WARNING), DANGER(Glyph.DANGER), INFO(Glyph.INFO), MUTED(Glyph.MUTED);

	private final Glyph glyph;

	State(Glyph glyph) {
		this.glyph = glyph;
	}

	public Glyph glyph() {
		return this.glyph;
	}

	/**
	 * The value of {@code data-state} that the style sheet knows.
	 * @return the lower-case name
	 */
	public String attribute() {
		return name().toLowerCase(Locale.ROOT);
	}

}
