package org.impactdata.console.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/**
 * A titled part of a screen on a panel of its own.
 */
public final class Section extends com.vaadin.flow.component.html.Section {

	private final Div panel = new Div();

	public Section(String title, Component... content) {
		addClassName("section");
		this.panel.addClassName("panel");
		this.panel.add(content);
		add(new H2(title), this.panel);
	}

	/**
	 * Lets the content touch the panel's edges, as grids and lists do.
	 * @return this section
	 */
	public Section flush() {
		this.panel.addClassName("flush");
		return this;
	}

}
