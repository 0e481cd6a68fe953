package org.impactdata.console.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dnd.GridDropLocation;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.StateChip;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.organization.OrganizationListItem;
import org.impactdata.domain.organization.OrganizationNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Organisations as a tree, each branch read when it is opened; or those found by a word,
 * one under the other.
 */
final class OrganizationTree extends TreeGrid<OrganizationListItem> {

	private static final int FOUND = 100;

	private final transient OrganizationServices services;

	private final transient Map<Long, OrganizationNumbers> numbers = new HashMap<>();

	private final Branches branches = new Branches();

	private transient @Nullable OrganizationListItem dragged;

	private String query = "";

	OrganizationTree(OrganizationServices services) {
		this.services = services;
		addThemeVariants(GridVariant.LUMO_NO_BORDER);
		setSizeFull();
		addComponentHierarchyColumn((item) -> new OrganizationName(item, this.query))
			.setHeader(getTranslation("organizations.name"))
			.setFlexGrow(3)
			.setTooltipGenerator(OrganizationListItem::name);
		if (services.agent().may(Permission.ADHERENT_READ)) {
			addColumn(LitRenderer.<OrganizationListItem>of("<span class=\"numbers\">${item.number}</span>")
				.withProperty("number", this::count)).setHeader(getTranslation("organizations.adherents"))
				.setTextAlign(ColumnTextAlign.END)
				.setWidth("120px")
				.setFlexGrow(0);
		}
		setDataProvider(this.branches);
	}

	private String count(OrganizationListItem item) {
		OrganizationNumbers known = this.numbers.get(item.id());
		return (known != null) ? Formats.number(known.all(), getLocale()) : "";
	}

	/**
	 * Lets organisations be dragged onto others.
	 * @param moved given what was dragged and where it was dropped
	 */
	void onMove(BiConsumer<OrganizationListItem, OrganizationListItem> moved) {
		setRowsDraggable(true);
		setDropMode(GridDropMode.ON_TOP);
		addDragStartListener((event) -> this.dragged = event.getDraggedItems().getFirst());
		addDragEndListener((event) -> this.dragged = null);
		addDropListener((event) -> {
			OrganizationListItem what = this.dragged;
			if (what != null && event.getDropLocation() == GridDropLocation.ON_TOP) {
				event.getDropTargetItem()
					.filter((target) -> target.id() != what.id())
					.ifPresent((target) -> moved.accept(what, target));
			}
		});
	}

	/**
	 * Shows the tree, or what a word finds.
	 * @return whether there is anything
	 */
	boolean show(String query) {
		this.query = query;
		refresh();
		return !this.branches.rows(null).isEmpty();
	}

	/** Reads everything anew. */
	void refresh() {
		this.numbers.clear();
		this.branches.refreshAll();
	}

	private final class Branches extends AbstractBackEndHierarchicalDataProvider<OrganizationListItem, Void> {

		@Override
		public boolean hasChildren(OrganizationListItem item) {
			return item.hasChildren() && OrganizationTree.this.query.isEmpty();
		}

		@Override
		public int getChildCount(HierarchicalQuery<OrganizationListItem, Void> query) {
			return rows(query.getParent()).size();
		}

		@Override
		protected Stream<OrganizationListItem> fetchChildrenFromBackEnd(
				HierarchicalQuery<OrganizationListItem, Void> query) {
			List<OrganizationListItem> page = rows(query.getParent()).stream()
				.skip(query.getOffset())
				.limit(query.getLimit())
				.toList();
			if (OrganizationTree.this.services.agent().may(Permission.ADHERENT_READ)) {
				OrganizationTree.this.numbers.putAll(OrganizationTree.this.services.numbers()
					.of(page.stream().map(OrganizationListItem::id).toList()));
			}
			return page.stream();
		}

		List<OrganizationListItem> rows(@Nullable OrganizationListItem parent) {
			if (!OrganizationTree.this.query.isEmpty()) {
				return OrganizationTree.this.services.organizations().search(OrganizationTree.this.query, FOUND);
			}
			return OrganizationTree.this.services.organizations().children((parent != null) ? parent.id() : null);
		}

		@Override
		public Object getId(OrganizationListItem item) {
			return item.id();
		}

	}

	/** A name, with its code, and whether it is closed. */
	private static final class OrganizationName extends Span {

		private OrganizationName(OrganizationListItem item, String query) {
			addClassName("organization-name");
			// A link, so that a click on it opens the organisation and not its branch.
			RouterLink name = new RouterLink(item.name(), OrganizationDetailsView.class,
					new RouteParameters(OrganizationDetailsView.ORGANIZATION, String.valueOf(item.id())));
			name.getElement().setAttribute("draggable", "false");
			if (!query.isEmpty()) {
				name.setQueryParameters(QueryParameters.of("q", query));
			}
			add(Glyph.ORGANIZATION.draw(), name);
			if (item.code() != null) {
				Span code = new Span(item.code());
				code.addClassNames("muted", "small");
				add(code);
			}
			if (!item.active()) {
				add(new StateChip(State.MUTED, getTranslation("organization.closed")));
			}
		}

	}

}
