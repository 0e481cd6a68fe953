package org.impactdata.console.imports;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.impactdata.batch.adherentimport.AdherentField;
import org.impactdata.batch.adherentimport.ImportProposal;
import org.impactdata.batch.adherentimport.ImportSettings;
import org.impactdata.batch.adherentimport.UnmappedColumns;
import org.impactdata.batch.tabular.TabularRecord;
import org.impactdata.batch.tabular.TabularSample;
import org.impactdata.domain.customfield.CustomField;
import org.jspecify.annotations.Nullable;

/**
 * The file's columns, each with values from the file and the field it is read as.
 */
final class ColumnTable extends Div {

	private static final int SAMPLES = 3;

	private final transient BiConsumer<String, @Nullable ColumnTarget> changed;

	private final transient List<ColumnTarget> targets;

	ColumnTable(ImportProposal proposal, BiConsumer<String, @Nullable ColumnTarget> changed) {
		this.changed = changed;
		this.targets = Stream
			.<ColumnTarget>concat(Stream.of(AdherentField.values()).map(ColumnTarget.Known::new),
					proposal.customFields().stream().map(ColumnTarget.Custom::new))
			.toList();
		ImportSettings settings = proposal.settings();
		TabularSample sample = proposal.sample();
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
			row.addDataCell().add(field(column, target(column, settings), settings.unmapped()));
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

	private @Nullable ColumnTarget target(String column, ImportSettings settings) {
		AdherentField known = settings.mapping().get(column);
		String custom = settings.customFields().get(column);
		return this.targets.stream().filter((target) -> switch (target) {
			case ColumnTarget.Known(AdherentField field) -> field == known;
			case ColumnTarget.Custom(CustomField field) -> field.name().equals(custom);
		}).findFirst().orElse(null);
	}

	private ComboBox<ColumnTarget> field(String column, @Nullable ColumnTarget field, UnmappedColumns unmapped) {
		ComboBox<ColumnTarget> choice = new ComboBox<>();
		choice.setItems(this.targets);
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
