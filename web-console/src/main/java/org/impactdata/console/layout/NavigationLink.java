package org.impactdata.console.layout;

import java.util.function.Consumer;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;

/** Leads to a screen, and shows when it is that one or one below it. */
final class NavigationLink extends RouterLink {

	/**
	 * @param told at every change of screen whether this one is shown
	 */
	NavigationLink(NavigationItem item, Consumer<Boolean> told) {
		super(item.view());
		String label = getTranslation(item.label());
		addClassName("nav-link");
		add(item.glyph().draw(), new Span(label));
		getElement().setAttribute("title", label);
		setHighlightCondition(HighlightConditions.locationPrefix());
		setHighlightAction((link, shown) -> {
			getElement().setAttribute("highlight", shown);
			if (shown) {
				getElement().setAttribute("aria-current", "page");
			}
			else {
				getElement().removeAttribute("aria-current");
			}
			told.accept(shown);
		});
	}

}
