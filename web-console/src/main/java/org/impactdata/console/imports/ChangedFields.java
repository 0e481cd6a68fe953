package org.impactdata.console.imports;

import java.util.List;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
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
final class ChangedFields extends RowTable<RowChanges> {

	private final transient AdherentImports imports;

	private final long id;

	ChangedFields(AdherentImports imports, ImportDetails details) {
		super(List.of("import.preview.line", "import.change.adherent", "import.change.field", "import.change.old",
				"import.change.new"), "columns", "stacked");
		this.imports = imports;
		this.id = details.id();
		begin("import.change.none");
	}

	@Override
	List<RowChanges> page(long afterRow, int limit) {
		return this.imports.changes(this.id, afterRow, limit);
	}

	@Override
	long number(RowChanges row) {
		return row.row();
	}

	@Override
	void show(RowChanges row) {
		row.fields().forEach(this::show);
	}

	private void show(ChangedField change) {
		NativeTableRow row = addRow();
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
