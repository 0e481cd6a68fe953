package org.impactdata.console.imports;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import org.impactdata.batch.adherentimport.AdherentImports;
import org.impactdata.batch.adherentimport.ChangedField;
import org.impactdata.batch.adherentimport.ImportDetails;
import org.impactdata.batch.adherentimport.RowChanges;
import org.jspecify.annotations.Nullable;

/**
 * Every value an import changed or would change, old and new, some rows at a time.
 */
final class ChangedFields extends Div {

	private static final int ROWS = 100;

	private final transient AdherentImports imports;

	private final long id;

	private final Grid<ChangedField> grid = new Grid<>();

	private final transient List<ChangedField> shown = new ArrayList<>();

	private final Button more = new Button(getTranslation("action.more"), (click) -> more());

	private long afterRow;

	ChangedFields(AdherentImports imports, ImportDetails details) {
		this.imports = imports;
		this.id = details.id();
		addClassName("stack");
		this.grid.addColumn(ChangedField::line)
			.setHeader(getTranslation("import.preview.line"))
			.setWidth("80px")
			.setFlexGrow(0);
		this.grid.addColumn(new ComponentRenderer<>(ChangedFields::adherent))
			.setHeader(getTranslation("import.change.adherent"))
			.setWidth("200px")
			.setFlexGrow(2);
		this.grid.addColumn((change) -> change.label(getLocale()))
			.setHeader(getTranslation("import.change.field"))
			.setWidth("150px")
			.setFlexGrow(1);
		this.grid.addColumn((change) -> value(change.oldValue()))
			.setHeader(getTranslation("import.change.old"))
			.setWidth("170px")
			.setFlexGrow(2)
			.setPartNameGenerator((change) -> "old-cell");
		this.grid.addColumn((change) -> value(change.newValue()))
			.setHeader(getTranslation("import.change.new"))
			.setWidth("170px")
			.setFlexGrow(2);
		this.grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
		this.grid.setAllRowsVisible(true);
		more();
	}

	private static Anchor adherent(ChangedField change) {
		return new Anchor("adherents/~" + change.adherentId(), change.name());
	}

	private String value(@Nullable String value) {
		return (value != null) ? value : getTranslation("import.change.nothing");
	}

	private void more() {
		List<RowChanges> page = this.imports.changes(this.id, this.afterRow, ROWS);
		page.forEach((row) -> this.shown.addAll(row.fields()));
		removeAll();
		if (this.shown.isEmpty()) {
			Span none = new Span(getTranslation("import.change.none"));
			none.addClassName("muted");
			add(none);
			return;
		}
		this.grid.setItems(this.shown);
		Div panel = new Div(this.grid);
		panel.addClassNames("panel", "flush");
		add(panel);
		if (page.size() == ROWS) {
			this.afterRow = page.getLast().row();
			add(this.more);
		}
	}

}
