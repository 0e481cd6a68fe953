package org.impactdata.console.adherent;

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

	ColumnChooser(CurrentAgent agent, Runnable changed) {
		this.chosen = AdherentColumn.chosen(agent.find(PREFERENCE).orElse(null));
		addClassName("choice");
		Div label = new Div(Glyph.COLUMNS.draw(), new Span(getTranslation("adherents.columns")));
		label.addClassName("row");
		MenuItem root = addItem(label);
		root.setAriaLabel(getTranslation("adherents.columns"));
		for (AdherentColumn column : AdherentColumn.values()) {
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

	Set<AdherentColumn> chosen() {
		return this.chosen;
	}

}
