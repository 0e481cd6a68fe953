package org.impactdata.console.adherent;

import java.util.EnumSet;
import java.util.Set;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.Glyph;

/**
 * Lets the agent choose the columns of the list, and remembers them.
 */
final class ColumnChooser extends MenuBar {

	private static final String PREFERENCE = "adherents.columns";

	private final transient Set<AdherentColumn> chosen;

	private final transient CurrentAgent agent;

	ColumnChooser(CurrentAgent agent, Runnable changed) {
		this.agent = agent;
		this.chosen = AdherentColumn.chosen(agent.find(PREFERENCE).orElse(null));
		addClassName("choice");
		Div label = new Div(Glyph.COLUMNS.draw(), new Span(getTranslation("adherents.columns")));
		label.addClassName("row");
		MenuItem root = addItem(label);
		root.setAriaLabel(getTranslation("adherents.columns"));
		for (AdherentColumn column : AdherentColumn.values()) {
			if (!column.seenBy(agent)) {
				continue;
			}
			MenuItem item = root.getSubMenu().addItem(getTranslation("adherents.column." + column.name()));
			item.setCheckable(true);
			item.setChecked(this.chosen.contains(column));
			item.setKeepOpen(true);
			item.setEnabled(column != AdherentColumn.NAME);
			item.addClickListener((click) -> {
				if (item.isChecked()) {
					this.chosen.add(column);
				}
				else {
					this.chosen.remove(column);
				}
				agent.keep(PREFERENCE, AdherentColumn.keep(this.chosen));
				changed.run();
			});
		}
	}

	/** Those that are chosen, and that the agent still sees. */
	Set<AdherentColumn> chosen() {
		Set<AdherentColumn> seen = EnumSet.noneOf(AdherentColumn.class);
		this.chosen.stream().filter((column) -> column.seenBy(this.agent)).forEach(seen::add);
		return seen;
	}

}
