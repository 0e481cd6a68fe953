package org.impactdata.console.layout;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;

/**
 * The search of the top bar: Ctrl+K comes here, Enter shows what was found among the
 * adherents.
 */
final class GlobalSearch extends TextField {

	GlobalSearch() {
		addClassName("global-search");
		setPlaceholder(getTranslation("frame.search"));
		setAriaLabel(getTranslation("frame.search"));
		setClearButtonVisible(true);
		setMaxLength(200);
		setPrefixComponent(Glyph.SEARCH.draw());
		Span hint = new Span(getTranslation("frame.search.key"));
		hint.addClassName("key-hint");
		setSuffixComponent(hint);
		addKeyDownListener(Key.ENTER, (event) -> search());
	}

	private void search() {
		String query = getValue().strip();
		clear();
		UI.getCurrent()
			.navigate("adherents", query.isEmpty() ? QueryParameters.empty() : QueryParameters.of("q", query));
	}

}
