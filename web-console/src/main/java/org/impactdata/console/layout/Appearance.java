package org.impactdata.console.layout;

import java.util.Locale;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;

/**
 * What an agent may choose about the look: light or dark, and how dense.
 */
final class Appearance {

	static final String THEME = "theme";

	static final String DENSITY = "density";

	static final String DRAWER = "drawer";

	private Appearance() {
	}

	/**
	 * Light, dark, or as the system says.
	 */
	enum Theme {

		LIGHT(ColorScheme.Value.LIGHT, Glyph.SUN), DARK(ColorScheme.Value.DARK, Glyph.MOON),
		SYSTEM(ColorScheme.Value.LIGHT_DARK, Glyph.SYSTEM);

		private final ColorScheme.Value scheme;

		private final Glyph glyph;

		Theme(ColorScheme.Value scheme, Glyph glyph) {
			this.scheme = scheme;
			this.glyph = glyph;
		}

		Glyph glyph() {
			return this.glyph;
		}

		String css() {
			return this.scheme.getValue();
		}

		void apply(UI ui) {
			ui.getPage().setColorScheme(this.scheme);
		}

		static Theme of(String name) {
			return switch (name) {
				case "light" -> LIGHT;
				case "dark" -> DARK;
				default -> SYSTEM;
			};
		}

	}

	/**
	 * How high a row is.
	 */
	enum Density {

		NORMAL, COMPACT;

		String attribute() {
			return name().toLowerCase(Locale.ROOT);
		}

		void apply(UI ui) {
			ui.getElement().executeJs("document.documentElement.dataset.density = $0", attribute());
		}

		static Density of(String name) {
			return name.equals("compact") ? COMPACT : NORMAL;
		}

	}

}
