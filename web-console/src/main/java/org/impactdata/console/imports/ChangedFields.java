package org.impactdata.console.imports;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.impactdata.batch.adherentimport.AdherentImports;
import org.impactdata.batch.adherentimport.ChangedField;
import org.impactdata.batch.adherentimport.ImportDetails;
import org.impactdata.batch.adherentimport.RowChanges;
import org.impactdata.console.layout.Formats;
import org.jspecify.annotations.Nullable;

/**
 * Every value an import changed or would change, old and new, some rows at a time.
 */
final class ChangedFields extends Div {

	private static final int ROWS = 100;

	private final transient AdherentImports imports;

	private final long id;

	private final NativeTable table = new NativeTable();

	private final Button more = new Button(getTranslation("action.more"), (click) -> more());

	private long afterRow;

	ChangedFields(AdherentImports imports, ImportDetails details) {
		this.imports = imports;
		this.id = details.id();
		addClassName("stack");
		this.table.addClassNames("columns", "stacked");
		NativeTableRow header = this.table.getHead().addRow();
		for (String key : List.of("import.preview.line", "import.change.adherent", "import.change.field",
				"import.change.old", "import.change.new")) {
			NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
			cell.getElement().setAttribute("scope", "col");
			header.add(cell);
		}
		Div panel = new Div(this.table);
		panel.addClassNames("panel", "flush", "scroll");
		add(panel);
		if (more() == 0) {
			Span none = new Span(getTranslation("import.change.none"));
			none.addClassName("muted");
			removeAll();
			add(none);
		}
	}

	private int more() {
		List<RowChanges> page = this.imports.changes(this.id, this.afterRow, ROWS);
		remove(this.more);
		page.forEach((row) -> row.fields().forEach(this::show));
		if (page.size() == ROWS) {
			this.afterRow = page.getLast().row();
			add(this.more);
		}
		return page.size();
	}

	private void show(ChangedField change) {
		NativeTableRow row = this.table.getBody().addRow();
		cell(row, "import.preview.line").setText(Formats.number(change.line(), getLocale()));
		row.addDataCell().add(new Anchor("adherents/~" + change.adherentId(), change.name()));
		row.addDataCell().setText(change.label(getLocale()));
		Span before = new Span(value(change.oldText(getLocale())));
		before.addClassName("muted");
		cell(row, "import.change.old").add(before);
		cell(row, "import.change.new").setText(value(change.newText(getLocale())));
	}

	/** Named by itself where there is no room for the table's head. */
	private NativeTableCell cell(NativeTableRow row, String heading) {
		NativeTableCell cell = row.addDataCell();
		cell.getElement().setAttribute("data-label", getTranslation(heading));
		return cell;
	}

	private String value(@Nullable String value) {
		return (value != null) ? value : getTranslation("import.change.nothing");
	}

}
