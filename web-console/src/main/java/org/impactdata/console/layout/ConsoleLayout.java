package org.impactdata.console.layout;

import java.util.Comparator;
import java.util.List;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;

/**
 * The frame: drawer, top bar, the screen, and on phones the bar at the bottom.
 */
@Layout
@PermitAll
@JsModule("context://console.js")
public class ConsoleLayout extends Div implements RouterLayout, AfterNavigationObserver {

	private static final String ICONS = "icons";

	private final transient CurrentAgent agent;

	private final transient List<NavigationItem> items;

	private transient List<NavigationItem> allowed;

	private NavigationDrawer drawer;

	private BottomBar bottomBar;

	private final Main screen = new Main();

	ConsoleLayout(CurrentAgent agent, List<NavigationItem> items, List<TopBarContent> topBarContents,
			List<AgentMenuItem> ownScreens) {
		this.agent = agent;
		addClassName("frame");
		this.screen.addClassName("screen");
		this.items = items;
		this.allowed = allowed();
		this.drawer = new NavigationDrawer(this.allowed, this::fold);
		this.bottomBar = new BottomBar(this.allowed);
		add(this.drawer, topBar(topBarContents, ownScreens), this.screen, this.bottomBar);
		agent.find(Appearance.DRAWER).ifPresent((width) -> getElement().setAttribute("data-drawer", width));
	}

	private List<NavigationItem> allowed() {
		return this.items.stream()
			.filter((item) -> this.agent.may(item.permission()))
			.sorted(Comparator.comparing(NavigationItem::group).thenComparing(NavigationItem::order))
			.toList();
	}

	/** Screens that are allowed since, or no longer, are so in the drawer too. */
	@Override
	public void afterNavigation(AfterNavigationEvent event) {
		List<NavigationItem> now = allowed();
		if (!now.equals(this.allowed)) {
			this.allowed = now;
			NavigationDrawer drawerNow = new NavigationDrawer(now, this::fold);
			BottomBar barNow = new BottomBar(now);
			replace(this.drawer, drawerNow);
			replace(this.bottomBar, barNow);
			this.drawer = drawerNow;
			this.bottomBar = barNow;
		}
	}

	private Header topBar(List<TopBarContent> contents, List<AgentMenuItem> ownScreens) {
		Div spacer = new Div();
		spacer.addClassName("spacer");
		Header bar = new Header(new GlobalSearch(), spacer);
		bar.addClassName("top-bar");
		contents.forEach((content) -> bar.add(content.create()));
		bar.add(new AgentMenu(this.agent, ownScreens));
		return bar;
	}

	private void fold() {
		boolean folded = ICONS.equals(getElement().getAttribute("data-drawer"));
		String width = folded ? "wide" : ICONS;
		getElement().setAttribute("data-drawer", width);
		this.agent.keep(Appearance.DRAWER, width);
	}

	@Override
	public void showRouterLayoutContent(HasElement content) {
		this.screen.getElement().removeAllChildren();
		if (content != null) {
			this.screen.getElement().appendChild(content.getElement());
		}
	}

	@Override
	public void removeRouterLayoutContent(HasElement oldContent) {
		this.screen.getElement().removeAllChildren();
	}

}
