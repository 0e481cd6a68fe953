package org.impactdata.console.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import org.jspecify.annotations.Nullable;

/**
 * Names and values, one under the other.
 */
public final class KeyFacts extends DescriptionList {

	public KeyFacts() {
		addClassName("facts");
	}

	/**
	 * Adds one fact; an unknown value is left out.
	 * @param name what it is
	 * @param value what is known, or null
	 * @return this list
	 */
	public KeyFacts with(String name, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			add(new Term(name), new Description(value));
		}
		return this;
	}

	/**
	 * Adds one fact shown by components.
	 * @param name what it is
	 * @param value what shows it
	 * @return this list
	 */
	public KeyFacts with(String name, Component... value) {
		add(new Term(name), new Description(value));
		return this;
	}

	public boolean isEmpty() {
		return getChildren().findAny().isEmpty();
	}

}
