package org.impactdata.console.layout;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

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
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;

/**
 * The screens by group: a drawer that folds to icons on a desk, a bar at the bottom on a
 * phone.
 */
final class NavigationDrawer extends Nav {

	private NavigationDrawer() {
	}

	static NavigationDrawer drawer(List<NavigationItem> items, Runnable fold) {
		NavigationDrawer drawer = new NavigationDrawer();
		drawer.addClassName("drawer");
		drawer.setAriaLabel(drawer.getTranslation("frame.navigation"));
		drawer.add(product());
		for (NavigationItem.Group group : NavigationItem.Group.values()) {
			List<NavigationItem> inGroup = sorted(items).stream().filter((item) -> item.group() == group).toList();
			if (!inGroup.isEmpty()) {
				drawer.add(new H2(drawer.getTranslation("frame.group." + group.name())), drawer.links(inGroup));
			}
		}
		Div spacer = new Div();
		spacer.addClassName("spacer");
		Button toggle = new Button(Glyph.CHEVRON_LEFT.draw(), (click) -> fold.run());
		toggle.addThemeVariants(ButtonVariant.LUMO_ICON);
		toggle.addClassName("drawer-toggle");
		toggle.setAriaLabel(drawer.getTranslation("frame.fold"));
		toggle.setTooltipText(drawer.getTranslation("frame.fold"));
		drawer.add(spacer, toggle);
		return drawer;
	}

	static NavigationDrawer bottomBar(List<NavigationItem> items) {
		NavigationDrawer bar = new NavigationDrawer();
		bar.addClassName("bottom-bar");
		bar.setAriaLabel(bar.getTranslation("frame.navigation"));
		bar.add(bar.links(sorted(items)));
		return bar;
	}

	private static List<NavigationItem> sorted(List<NavigationItem> items) {
		return items.stream()
			.sorted(Comparator.comparing(NavigationItem::group).thenComparing(NavigationItem::order))
			.toList();
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
		items.forEach((item) -> list.add(new ListItem(link(item))));
		return list;
	}

	private RouterLink link(NavigationItem item) {
		String label = getTranslation(item.label());
		RouterLink link = new RouterLink(item.view());
		link.addClassName("nav-link");
		link.add(item.glyph().draw(), new Span(label));
		link.getElement().setAttribute("title", label);
		link.setHighlightCondition(HighlightConditions.locationPrefix());
		BiConsumer<RouterLink, Boolean> current = (target, highlighted) -> {
			target.getElement().setAttribute("highlight", highlighted);
			if (highlighted) {
				target.getElement().setAttribute("aria-current", "page");
			}
			else {
				target.getElement().removeAttribute("aria-current");
			}
		};
		link.setHighlightAction(current::accept);
		return link;
	}

}
