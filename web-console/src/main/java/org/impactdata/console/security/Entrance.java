package org.impactdata.console.security;

import java.util.Locale;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.impactdata.console.layout.ConsoleLanguages;

/**
 * What is seen before signing in: the product on one side, a form on the other, the
 * language on top.
 */
@JsModule("context://console.js")
abstract class Entrance extends Div {

	private final Div content = new Div();

	Entrance() {
		addClassName("entrance");
		this.content.addClassName("entrance-content");
		add(about(), new Main(languages(), this.content));
	}

	final Div content() {
		return this.content;
	}

	private Aside about() {
		Div product = new Div(new Image("icon.svg", ""), new Span("Impact Data"));
		product.addClassName("product");
		Aside about = new Aside(product, new Paragraph(getTranslation("entrance.about")));
		about.addClassName("about");
		return about;
	}

	private Div languages() {
		Div languages = new Div();
		languages.addClassName("languages");
		for (Locale language : ConsoleLanguages.ALL) {
			Button button = new Button(ConsoleLanguages.nameOf(language), (click) -> choose(language));
			button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
			button.getElement().setAttribute("lang", language.getLanguage());
			button.getElement()
				.setAttribute("aria-pressed", String.valueOf(language.getLanguage().equals(getLocale().getLanguage())));
			languages.add(button);
		}
		return languages;
	}

	private static void choose(Locale language) {
		UI.getCurrent().getPage().executeJs("""
				const secure = window.location.protocol === 'https:' ? '; secure' : '';
				document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax' + secure;
				window.location.reload();
				""", LanguageCookie.NAME, language.getLanguage());
	}

}
