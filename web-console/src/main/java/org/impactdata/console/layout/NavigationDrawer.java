package org.impactdata.console.layout;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** The screens by group, on a desk; it folds to icons. */
final class NavigationDrawer extends Nav {

	/**
	 * @param items in the order in which they are shown
	 * @param fold makes it narrow, or wide again
	 */
	NavigationDrawer(List<NavigationItem> items, Runnable fold) {
		addClassName("drawer");
		setAriaLabel(getTranslation("frame.navigation"));
		add(product());
		for (NavigationItem.Group group : NavigationItem.Group.values()) {
			List<NavigationItem> inGroup = items.stream().filter((item) -> item.group() == group).toList();
			if (!inGroup.isEmpty()) {
				add(new H2(getTranslation("frame.group." + group.name())), links(inGroup));
			}
		}
		Div spacer = new Div();
		spacer.addClassName("spacer");
		Button toggle = new Button(Glyph.CHEVRON_LEFT.draw(), (click) -> fold.run());
		toggle.addThemeVariants(ButtonVariant.LUMO_ICON);
		toggle.addClassName("drawer-toggle");
		toggle.setAriaLabel(getTranslation("frame.fold"));
		toggle.setTooltipText(getTranslation("frame.fold"));
		add(spacer, toggle);
	}

	private static Anchor product() {
		Image mark = new Image("icon.svg", "");
		Anchor product = new Anchor("", "");
		product.setRouterIgnore(false);
		product.add(mark, new Span("Impact Data"));
		product.addClassName("product");
		return product;
	}

	private UnorderedList links(List<NavigationItem> items) {
		UnorderedList list = new UnorderedList();
		items.forEach((item) -> list.add(new ListItem(new NavigationLink(item, (shown) -> {
		}))));
		return list;
	}

}
