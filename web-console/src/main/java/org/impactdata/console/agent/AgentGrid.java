package org.impactdata.console.agent;

import java.util.Comparator;
import java.util.stream.Collectors;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import org.impactdata.console.layout.Glyph;
import org.impactdata.domain.agent.AgentListItem;

/**
 * Agents in rows.
 */
final class AgentGrid extends Grid<AgentListItem> {

	private final Column<AgentListItem> card;

	AgentGrid() {
		addThemeVariants(GridVariant.LUMO_NO_BORDER);
		setSizeFull();
		addColumn(AgentListItem::displayName).setHeader(getTranslation("agents.column.name"))
			.setPartNameGenerator((item) -> "name-cell")
			.setFlexGrow(2)
			.setWidth("140px")
			.setTooltipGenerator(AgentListItem::email)
			.setComparator(Comparator.comparing(AgentListItem::displayName, String.CASE_INSENSITIVE_ORDER))
			.setSortable(true);
		addColumn(chip()).setHeader(getTranslation("agents.column.state"))
			.setWidth("150px")
			.setFlexGrow(0)
			.setComparator(Comparator.comparing(AgentListItem::state))
			.setSortable(true);
		addColumn(this::roles).setHeader(getTranslation("agents.column.roles"))
			.setWidth("160px")
			.setFlexGrow(3)
			.setTooltipGenerator(this::roles);
		addColumn(AgentListItem::email).setHeader(getTranslation("agents.column.email"))
			.setWidth("180px")
			.setFlexGrow(2)
			.setTooltipGenerator(AgentListItem::email)
			.setSortable(true);
		this.card = addColumn(card()).setFlexGrow(1);
		this.card.setVisible(false);
	}

	private String roles(AgentListItem item) {
		return item.roles()
			.stream()
			.map((role) -> AgentWords.roleAndPlace(role, this))
			.collect(Collectors.joining(", "));
	}

	private LitRenderer<AgentListItem> chip() {
		return LitRenderer.<AgentListItem>of("""
				<span class="chip" data-state="${item.state}"
					><vaadin-icon src="%s" symbol="${item.symbol}" aria-hidden="true"></vaadin-icon
					><span>${item.word}</span></span>""".formatted(Glyph.SPRITE))
			.withProperty("state", (item) -> AgentWords.state(item.state()).attribute())
			.withProperty("symbol", (item) -> AgentWords.glyph(item.state()).symbol())
			.withProperty("word", (item) -> item.state().label(getLocale()));
	}

	private LitRenderer<AgentListItem> card() {
		return LitRenderer.<AgentListItem>of("""
				<div class="list-card"><span class="list-card-title">${item.name}</span
				><span class="muted small list-card-more">${item.more}</span></div>""")
			.withProperty("name", AgentListItem::displayName)
			.withProperty("more", (item) -> item.state().label(getLocale()) + " · " + roles(item));
	}

	void setNarrow(boolean narrow) {
		getColumns().forEach((column) -> column.setVisible(narrow == (column == this.card)));
		setClassName("cards", narrow);
	}

}
