package org.impactdata.console.layout;

import java.util.function.Consumer;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Searches a list as one types; {@code /} brings the keyboard here. */
public final class ListSearch extends TextField {

	private static final int LONGEST = 200;

	/** Milliseconds without a key after which what is typed is looked for. */
	private static final int PAUSE = 150;

	/**
	 * @param words what may be typed, for a person
	 * @param typed given what the agent typed
	 */
	public ListSearch(String words, Consumer<String> typed) {
		addClassNames("list-search", "grow");
		setPlaceholder(words);
		setAriaLabel(words);
		setPrefixComponent(Glyph.SEARCH.draw());
		setClearButtonVisible(true);
		setMaxLength(LONGEST);
		setValueChangeMode(ValueChangeMode.LAZY);
		setValueChangeTimeout(PAUSE);
		addValueChangeListener((event) -> {
			if (event.isFromClient()) {
				typed.accept(event.getValue());
			}
		});
	}

}
