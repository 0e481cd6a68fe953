package org.impactdata.console.adherent;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.IconButton;

/**
 * Lets the agent choose the columns of the list and their order, and remembers them with
 * the widths they were given.
 */
final class ColumnChooser extends Button {

	private static final String PREFERENCE = "adherents.columns";

	private final transient CurrentAgent agent;

	private final transient ListColumns columns;

	private final transient Runnable changed;

	private transient ColumnLayout layout;

	/**
	 * A chooser.
	 * @param columns there are
	 * @param changed to do when the columns are others
	 */
	ColumnChooser(CurrentAgent agent, ListColumns columns, Runnable changed) {
		this.agent = agent;
		this.columns = columns;
		this.changed = changed;
		this.layout = ColumnLayout.of(agent.find(PREFERENCE).orElse(null));
		setText(getTranslation("adherents.columns"));
		setIcon(Glyph.COLUMNS.draw());
		addClassName("column-chooser");
		addClickListener((click) -> open());
	}

	/** What is chosen, as far as the agent still sees it. */
	ColumnLayout layout() {
		return new ColumnLayout(
				this.layout.columns().stream().filter((key) -> this.columns.find(key).isPresent()).toList(),
				this.layout.widths());
	}

	/** Keeps an order that was made by dragging. */
	void reordered(List<String> order) {
		keep(this.layout.inOrder(order));
	}

	/** Keeps a width that was made by dragging. */
	void resized(String column, int pixels) {
		keep(this.layout.withWidth(column, pixels));
	}

	private void keep(ColumnLayout chosen) {
		this.layout = chosen;
		this.agent.keep(PREFERENCE, chosen.keep());
	}

	private void choose(ColumnLayout chosen) {
		keep(chosen);
		this.changed.run();
	}

	private void open() {
		Dialog dialog = new Dialog();
		dialog.addClassName("columns-dialog");
		dialog.setHeaderTitle(getTranslation("adherents.columns"));
		dialog.setWidth("400px");
		Div rows = new Div();
		show(rows);
		dialog.add(new Paragraph(getTranslation("adherents.columns.help")), rows);
		dialog.getFooter().add(new Button(getTranslation("adherents.columns.reset"), (click) -> {
			choose(ColumnLayout.USUAL);
			show(rows);
		}), new Button(getTranslation("action.close"), (click) -> dialog.close()));
		dialog.open();
	}

	private void show(Div rows) {
		List<ListColumn> all = new ArrayList<>();
		layout().columns().forEach((key) -> this.columns.find(key).ifPresent(all::add));
		this.columns.all().stream().filter((column) -> !all.contains(column)).forEach(all::add);
		OrderedList list = new OrderedList();
		list.addClassName("columns-list");
		all.forEach((column) -> list.add(row(column, rows)));
		rows.removeAll();
		rows.add(list);
	}

	private ListItem row(ListColumn column, Div rows) {
		String name = column.label(getLocale());
		boolean shown = this.layout.columns().contains(column.key());
		Checkbox box = new Checkbox(name, shown);
		box.setEnabled(column != AdherentColumn.NAME);
		box.addValueChangeListener((event) -> {
			choose(this.layout.with(column.key(), event.getValue()));
			show(rows);
		});
		Component up = step(Glyph.CHEVRON_UP, getTranslation("adherents.columns.left", name), shown, column, -1, rows);
		Component down = step(Glyph.CHEVRON_DOWN, getTranslation("adherents.columns.right", name), shown, column, 1,
				rows);
		ListItem row = new ListItem(box, up, down);
		row.addClassName("row");
		return row;
	}

	private Button step(Glyph glyph, String label, boolean shown, ListColumn column, int places, Div rows) {
		Button button = new IconButton(glyph, label, () -> {
			choose(this.layout.move(column.key(), places));
			show(rows);
		});
		int from = this.layout.columns().indexOf(column.key());
		button.setEnabled(shown && from + places >= 0 && from + places < this.layout.columns().size());
		return button;
	}

}
