package org.impactdata.console.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/**
 * Who is signed in, and what that agent may set: language, look, signing out.
 */
final class AgentMenu extends MenuBar {

	private final transient CurrentAgent agent;

	AgentMenu(CurrentAgent agent, List<AgentMenuItem> ownScreens) {
		this.agent = agent;
		addClassName("agent-menu");
		addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
		String name = agent.displayName().orElse("");
		Span shown = new Span(name);
		shown.addClassName("name");
		Div label = new Div(new Initials(name), shown);
		label.addClassName("agent-name");
		MenuItem root = addItem(label);
		root.setAriaLabel(getTranslation("frame.agent-menu", name));
		SubMenu menu = root.getSubMenu();
		addLanguages(menu);
		addThemes(menu);
		addDensities(menu);
		menu.addSeparator();
		ownScreens.stream()
			.sorted(Comparator.comparing(AgentMenuItem::order))
			.forEach((item) -> menu.addItem(entry(item.glyph(), getTranslation(item.label())),
					(click) -> UI.getCurrent().navigate(item.view())));
		menu.addItem(entry(Glyph.SIGN_OUT, getTranslation("frame.sign-out")), (click) -> agent.signOut());
	}

	private void addLanguages(SubMenu menu) {
		SubMenu languages = menu.addItem(entry(Glyph.LANGUAGE, getTranslation("frame.language"))).getSubMenu();
		for (Locale language : ConsoleLanguages.ALL) {
			MenuItem item = languages.addItem(ConsoleLanguages.nameOf(language), (click) -> {
				this.agent.chooseLanguage(language);
				UI.getCurrent().getPage().reload();
			});
			item.setCheckable(true);
			item.setChecked(language.getLanguage().equals(getLocale().getLanguage()));
		}
	}

	private void addThemes(SubMenu menu) {
		SubMenu themes = menu.addItem(entry(Glyph.SUN, getTranslation("frame.theme"))).getSubMenu();
		Appearance.Theme chosen = this.agent.find(Appearance.THEME)
			.map(Appearance.Theme::of)
			.orElse(Appearance.Theme.SYSTEM);
		for (Appearance.Theme theme : Appearance.Theme.values()) {
			MenuItem item = themes.addItem(entry(theme.glyph(), getTranslation("frame.theme." + theme.name())));
			item.setCheckable(true);
			item.setChecked(theme == chosen);
			item.addClickListener((click) -> {
				this.agent.keep(Appearance.THEME, theme.name().toLowerCase(Locale.ROOT));
				theme.apply(UI.getCurrent());
				themes.getItems().forEach((other) -> other.setChecked(other == item));
			});
		}
	}

	private void addDensities(SubMenu menu) {
		SubMenu densities = menu.addItem(entry(Glyph.DENSITY, getTranslation("frame.density"))).getSubMenu();
		Appearance.Density chosen = this.agent.find(Appearance.DENSITY)
			.map(Appearance.Density::of)
			.orElse(Appearance.Density.NORMAL);
		for (Appearance.Density density : Appearance.Density.values()) {
			MenuItem item = densities.addItem(getTranslation("frame.density." + density.name()));
			item.setCheckable(true);
			item.setChecked(density == chosen);
			item.addClickListener((click) -> {
				this.agent.keep(Appearance.DENSITY, density.attribute());
				density.apply(UI.getCurrent());
				densities.getItems().forEach((other) -> other.setChecked(other == item));
			});
		}
	}

	private static Component entry(Glyph glyph, String words) {
		Div entry = new Div(glyph.draw(), new Span(words));
		entry.addClassName("row");
		return entry;
	}

}
