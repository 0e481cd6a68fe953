package org.impactdata.console.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/**
 * The top of every screen: the way back, the title with its count or state, and the
 * actions.
 */
public final class PageHeader extends Header {

	private final H1 title = new H1();

	private final Span count = new Span();

	private final Div titles = new Div(this.title, this.count);

	public PageHeader(String title) {
		addClassName("page-header");
		this.titles.addClassName("titles");
		this.count.addClassName("count");
		this.count.setVisible(false);
		this.title.setText(title);
		add(this.titles);
	}

	/**
	 * Shows how many there are.
	 * @param text the number as the reader writes it
	 */
	public void setCount(String text) {
		this.count.setText(text);
		this.count.setVisible(!text.isEmpty());
	}

	public void setTitle(String text) {
		this.title.setText(text);
	}

	/**
	 * Adds what belongs beside the title, such as a state.
	 * @param components what to add
	 * @return this header
	 */
	public PageHeader withBesideTitle(Component... components) {
		this.titles.add(components);
		return this;
	}

	public PageHeader withBack(RouterLink link) {
		link.addClassName("back");
		link.addComponentAsFirst(Glyph.ARROW_LEFT.draw());
		addComponentAsFirst(link);
		return this;
	}

	public PageHeader withActions(Component... actions) {
		add(actions);
		return this;
	}

}
