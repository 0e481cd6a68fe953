package org.impactdata.console.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.impactdata.batch.adherentimport.AdherentField;
import org.impactdata.batch.adherentimport.UnmappedColumns;
import org.impactdata.batch.tabular.TabularRecord;
import org.impactdata.batch.tabular.TabularSample;
import org.jspecify.annotations.Nullable;

/**
 * The file's columns, each with values from the file and the field it is read as.
 */
final class ColumnTable extends Div {

	private static final int SAMPLES = 3;

	private final transient BiConsumer<String, @Nullable AdherentField> changed;

	ColumnTable(TabularSample sample, Map<String, AdherentField> mapping, UnmappedColumns unmapped,
			BiConsumer<String, @Nullable AdherentField> changed) {
		this.changed = changed;
		addClassNames("panel", "flush", "scroll");
		NativeTable table = new NativeTable();
		table.addClassNames("columns", "stacked");
		NativeTableRow header = table.getHead().addRow();
		header.add(heading("import.columns.column"), heading("import.columns.values"), heading("import.columns.field"));
		List<String> columns = sample.columns();
		for (int index = 0; index < columns.size(); index++) {
			String column = columns.get(index);
			NativeTableRow row = table.getBody().addRow();
			row.addDataCell().setText(column);
			row.addDataCell().add(values(sample.rows(), index));
			row.addDataCell().add(field(column, mapping.get(column), unmapped));
		}
		add(table);
	}

	private NativeTableHeaderCell heading(String key) {
		NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
		cell.getElement().setAttribute("scope", "col");
		return cell;
	}

	private static Component values(List<TabularRecord> rows, int index) {
		Span values = new Span(rows.stream()
			.map((row) -> row.cell(index).strip())
			.filter((value) -> !value.isEmpty())
			.distinct()
			.limit(SAMPLES)
			.collect(Collectors.joining(" · ")));
		values.addClassNames("muted", "samples");
		return values;
	}

	private ComboBox<AdherentField> field(String column, @Nullable AdherentField field, UnmappedColumns unmapped) {
		ComboBox<AdherentField> choice = new ComboBox<>();
		choice.setItems(Arrays.asList(AdherentField.values()));
		choice.setItemLabelGenerator((item) -> item.label(getLocale()));
		choice.setPlaceholder(getTranslation("import.columns.unmapped." + unmapped.name()));
		choice.setClearButtonVisible(true);
		choice.setAriaLabel(getTranslation("import.columns.field-of", column));
		choice.setValue(field);
		choice.addValueChangeListener((event) -> {
			if (event.isFromClient()) {
				this.changed.accept(column, event.getValue());
			}
		});
		return choice;
	}

}
