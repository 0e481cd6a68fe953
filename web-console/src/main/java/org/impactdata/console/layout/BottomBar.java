package org.impactdata.console.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/**
 * The screens on a phone: as many as a thumb can tell apart, the others one touch further
 * away.
 */
final class BottomBar extends Nav {

	private static final int PLACES = 5;

	private final NativeButton more = new NativeButton();

	private final Popover others = new Popover();

	private final Set<String> shownAmongOthers = new HashSet<>();

	/**
	 * @param items in the order in which they are shown
	 */
	BottomBar(List<NavigationItem> items) {
		addClassName("bottom-bar");
		setAriaLabel(getTranslation("frame.navigation"));
		int direct = (items.size() > PLACES) ? PLACES - 1 : items.size();
		UnorderedList list = new UnorderedList();
		items.subList(0, direct).forEach((item) -> list.add(new ListItem(new NavigationLink(item, (shown) -> {
		}))));
		add(list);
		if (direct < items.size()) {
			list.add(new ListItem(moreButton()));
			add(others(items.subList(direct, items.size())));
		}
	}

	private NativeButton moreButton() {
		this.more.addClassName("nav-link");
		this.more.add(Glyph.MENU.draw(), new Span(getTranslation("frame.more")));
		return this.more;
	}

	private Popover others(List<NavigationItem> items) {
		Div groups = new Div();
		groups.addClassName("more-screens");
		for (NavigationItem.Group group : NavigationItem.Group.values()) {
			List<ListItem> links = new ArrayList<>();
			items.stream()
				.filter((item) -> item.group() == group)
				.forEach((item) -> links
					.add(new ListItem(new NavigationLink(item, (shown) -> tell(item.label(), shown)))));
			if (!links.isEmpty()) {
				UnorderedList list = new UnorderedList();
				links.forEach(list::add);
				groups.add(new H2(getTranslation("frame.group." + group.name())), list);
			}
		}
		this.others.add(groups);
		this.others.setTarget(this.more);
		this.others.setPosition(PopoverPosition.TOP_END);
		this.others.setAriaLabel(getTranslation("frame.more"));
		return this.others;
	}

	/** Each other screen tells at every change whether it is the one shown. */
	private void tell(String label, boolean shown) {
		if (shown) {
			this.shownAmongOthers.add(label);
		}
		else {
			this.shownAmongOthers.remove(label);
		}
		this.more.getElement().setAttribute("highlight", !this.shownAmongOthers.isEmpty());
		this.others.close();
	}

}
