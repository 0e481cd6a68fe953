package org.impactdata.console.adherent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.Glyph;
import org.impactdata.domain.adherent.AdherentListItem;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.SortKey;
import org.impactdata.domain.search.FoundParts;

/**
 * Adherents in rows, fetched as they come into sight.
 */
final class AdherentGrid extends Grid<AdherentListItem> {

	private static final int PAGE = 60;

	private final transient AdherentService adherents;

	private final transient Phones phones;

	private final transient ListColumns known;

	private final transient Map<String, Column<AdherentListItem>> columns = new LinkedHashMap<>();

	private final Column<AdherentListItem> card;

	private final CallbackDataProvider<AdherentListItem, Void> provider;

	private transient AdherentListState state = AdherentListState.START;

	private int count;

	AdherentGrid(AdherentService adherents, Phones phones, CurrentAgent agent, ListColumns known) {
		super(PAGE);
		this.adherents = adherents;
		this.phones = phones;
		this.known = known;
		addThemeVariants(GridVariant.LUMO_NO_BORDER);
		setSizeFull();
		setColumnReorderingAllowed(true);
		setMultiSort(true, MultiSortPriority.APPEND, true);
		known.all().forEach((column) -> this.columns.put(column.key(), add(column, column.sortedFor(agent))));
		this.card = addColumn(card()).setFlexGrow(1);
		this.card.setVisible(false);
		this.provider = new CallbackDataProvider<>(this::fetch, (query) -> this.count, AdherentListItem::id);
		setDataProvider(this.provider);
		// Two pages in sight are one question: what goes before them is passed over once.
		getDataCommunicator().setPagingEnabled(false);
		addAttachListener((event) -> getElement().executeJs("window.impact.followPosition(this)"));
	}

	private Column<AdherentListItem> add(ListColumn column, boolean sortable) {
		Column<AdherentListItem> added = (column == AdherentColumn.STATUS) ? addColumn(chip())
				: column.isSearched() ? addColumn(found(column)) : addColumn((item) -> text(column, item));
		added.setKey(column.key())
			.setHeader(column.label(getLocale()))
			.setWidth(column.width())
			.setFlexGrow((column == AdherentColumn.NAME) ? 2 : 1)
			.setResizable(true)
			.setTooltipGenerator((item) -> text(column, item));
		if (sortable) {
			added.setSortable(true).setSortProperty(column.key());
		}
		if (column == AdherentColumn.NAME) {
			added.setPartNameGenerator((item) -> "name-cell");
		}
		return added;
	}

	private String text(ListColumn column, AdherentListItem item) {
		return (column == AdherentColumn.PHONE) ? this.phones.display(item.phone()) : column.text(item, getLocale());
	}

	/** With what the search found marked. */
	private LitRenderer<AdherentListItem> found(ListColumn column) {
		return LitRenderer.<AdherentListItem>of("<span>" + marking("text") + "</span>")
			.withProperty("text", (item) -> parts(text(column, item)));
	}

	private static String marking(String property) {
		return "${item." + property + ".map((part, i) => (i % 2) ? html`<mark>${part}</mark>` : part)}";
	}

	private List<String> parts(String text) {
		return FoundParts.of(text, this.state.query());
	}

	private LitRenderer<AdherentListItem> chip() {
		return LitRenderer.<AdherentListItem>of("""
				<span class="chip" data-state="${item.state}"
					><vaadin-icon src="%s" symbol="${item.symbol}" aria-hidden="true"></vaadin-icon
					><span>${item.word}</span></span>""".formatted(Glyph.SPRITE))
			.withProperty("state", (item) -> AdherentStates.of(item.status()).attribute())
			.withProperty("symbol", (item) -> AdherentStates.glyph(item.status()).symbol())
			.withProperty("word", (item) -> item.status().label(getLocale()));
	}

	private LitRenderer<AdherentListItem> card() {
		return LitRenderer.<AdherentListItem>of("""
				<div class="list-card"><span class="list-card-title">%s</span
				><span class="muted small">%s</span></div>""".formatted(marking("name"), marking("more")))
			.withProperty("name", (item) -> parts(item.displayName()))
			.withProperty("more", (item) -> parts(secondLine(item)));
	}

	private String secondLine(AdherentListItem item) {
		String status = item.identifiant() + " · " + item.status().label(getLocale());
		return (item.city() != null) ? status + " · " + item.city() : status;
	}

	private java.util.stream.Stream<AdherentListItem> fetch(Query<AdherentListItem, Void> query) {
		return this.adherents.list(this.state.list().page(query.getOffset(), query.getLimit())).stream();
	}

	/**
	 * Shows other rows, or the same in another order.
	 * @param shown what to show
	 * @param rows how many there are
	 */
	void show(AdherentListState shown, int rows) {
		this.state = shown;
		this.count = rows;
		order(shown);
		this.provider.refreshAll();
		scrollToIndex(Math.clamp(shown.position(), 0, Math.max(rows - 1, 0)));
	}

	/** Shows by which columns the rows are sorted. */
	void order(AdherentListState shown) {
		sort(shown.sort()
			.stream()
			.flatMap((key) -> this.known.sortedBy(key.by())
				.map((column) -> new GridSortOrder<>(this.columns.get(column.key()),
						key.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))
				.stream())
			.toList());
	}

	/** Reads the rows anew, where they are. */
	void refresh() {
		this.provider.refreshAll();
	}

	/**
	 * Shows the columns an agent chose.
	 * @param narrow whether there is no room for columns
	 */
	void arrange(ColumnLayout layout, boolean narrow) {
		this.known.all().forEach((known) -> {
			String key = known.key();
			Column<AdherentListItem> column = Objects.requireNonNull(this.columns.get(key));
			column.setVisible(!narrow && layout.columns().contains(key));
			Integer width = layout.widths().get(key);
			column.setWidth((width != null) ? width + "px" : known.width());
			column.setFlexGrow((width != null) ? 0 : (known == AdherentColumn.NAME) ? 2 : 1);
		});
		List<Column<AdherentListItem>> order = new ArrayList<>();
		layout.columns().forEach((key) -> order.add(Objects.requireNonNull(this.columns.get(key))));
		this.columns.values().stream().filter((column) -> !order.contains(column)).forEach(order::add);
		order.add(this.card);
		setColumnOrder(order);
		this.card.setVisible(narrow);
		setClassName("cards", narrow);
	}

	/**
	 * Tells when the agent drags columns.
	 * @param reordered given all of them in their new order
	 * @param resized given one and its new width in pixels
	 */
	void onDrag(Consumer<List<String>> reordered, BiConsumer<String, Integer> resized) {
		addColumnReorderListener((event) -> {
			if (event.isFromClient()) {
				reordered.accept(event.getColumns()
					.stream()
					.filter((column) -> column != this.card)
					.map(Column::getKey)
					.toList());
			}
		});
		addColumnResizeListener((event) -> {
			String width = event.getResizedColumn().getWidth();
			if (event.isFromClient() && width != null && event.getResizedColumn() != this.card) {
				resized.accept(event.getResizedColumn().getKey(),
						(int) Math.round(Double.parseDouble(width.replace("px", ""))));
			}
		});
	}

	/** Tells by which columns the agent sorts; by none for the usual order. */
	void onSort(Consumer<List<SortKey>> listener) {
		addSortListener((event) -> {
			if (event.isFromClient()) {
				listener.accept(event.getSortOrder()
					.stream()
					.flatMap((by) -> this.known.find(by.getSorted().getKey())
						.map(ListColumn::sort)
						.map((order) -> new SortKey(order, by.getDirection() == SortDirection.DESCENDING))
						.stream())
					.toList());
			}
		});
	}

}
