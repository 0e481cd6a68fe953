package org.impactdata.console.imports;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/**
 * A table of an import's rows that grows by a page when more is asked for, with a word in
 * its place when there is none.
 *
 * @param <R> what one row of the import is shown from
 */
abstract class RowTable<R> extends Div {

	private static final int ROWS = 100;

	private final NativeTable table = new NativeTable();

	private final Button more = new Button(getTranslation("action.more"), (click) -> more());

	private long afterRow;

	/**
	 * A table without rows.
	 * @param headings keys of the columns' names
	 * @param classNames looks of the table
	 */
	RowTable(List<String> headings, String... classNames) {
		addClassName("stack");
		this.table.addClassNames(classNames);
		NativeTableRow header = this.table.getHead().addRow();
		for (String key : headings) {
			NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
			cell.getElement().setAttribute("scope", "col");
			header.add(cell);
		}
	}

	/** At most {@code limit} rows behind the given one. */
	abstract List<R> page(long afterRow, int limit);

	/** The number by which a page goes on behind the row. */
	abstract long number(R row);

	abstract void show(R row);

	/**
	 * Shows the first page.
	 * @param none key of what is said when there is no row
	 */
	final void begin(String none) {
		Div panel = new Div(this.table);
		panel.addClassNames("panel", "flush", "scroll");
		add(panel);
		if (more() == 0) {
			Span nothing = new Span(getTranslation(none));
			nothing.addClassName("muted");
			removeAll();
			add(nothing);
		}
	}

	final NativeTableRow addRow() {
		return this.table.getBody().addRow();
	}

	private int more() {
		List<R> page = page(this.afterRow, ROWS);
		remove(this.more);
		page.forEach(this::show);
		if (page.size() == ROWS) {
			this.afterRow = number(page.getLast());
			add(this.more);
		}
		return page.size();
	}

}
