package org.impactdata.console.imports;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.impactdata.batch.adherentimport.AdherentImports;
import org.impactdata.batch.adherentimport.Finding;
import org.impactdata.batch.adherentimport.ImportDetails;
import org.impactdata.batch.adherentimport.ImportTexts;
import org.impactdata.batch.adherentimport.RejectedRow;
import org.impactdata.console.layout.Formats;

/**
 * Rows that were left out, with every reason: column, value, what is expected.
 */
final class RejectedRows extends Div {

	private static final int ROWS = 100;

	private final transient AdherentImports imports;

	private final long id;

	private final NativeTable table = new NativeTable();

	private final Button more = new Button(getTranslation("action.more"), (click) -> more());

	private long afterRow;

	RejectedRows(AdherentImports imports, ImportDetails details) {
		this.imports = imports;
		this.id = details.id();
		addClassName("stack");
		this.table.addClassName("columns");
		NativeTableRow header = this.table.getHead().addRow();
		for (String key : List.of("import.preview.line", "import.reject.reasons")) {
			NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
			cell.getElement().setAttribute("scope", "col");
			header.add(cell);
		}
		Div panel = new Div(this.table);
		panel.addClassNames("panel", "flush", "scroll");
		add(panel);
		if (more() == 0) {
			Span none = new Span(getTranslation("import.reject.none"));
			none.addClassName("muted");
			removeAll();
			add(none);
		}
	}

	private int more() {
		List<RejectedRow> page = new ArrayList<>(this.imports.rejects(this.id, this.afterRow, ROWS));
		remove(this.more);
		page.forEach((rejected) -> {
			NativeTableRow row = this.table.getBody().addRow();
			row.addDataCell().setText(Formats.number(rejected.line(), getLocale()));
			UnorderedList reasons = new UnorderedList();
			reasons.addClassName("reasons");
			rejected.findings().forEach((finding) -> reasons.add(reason(finding)));
			row.addDataCell().add(reasons);
		});
		if (page.size() == ROWS) {
			this.afterRow = page.getLast().row();
			add(this.more);
		}
		return page.size();
	}

	private ListItem reason(Finding finding) {
		ListItem reason = new ListItem();
		if (finding.column() != null) {
			Span column = new Span(finding.column());
			column.addClassName("strong");
			reason.add(column, new Span(" "));
		}
		if (finding.value() != null && !finding.value().isEmpty()) {
			reason.add(new Code(finding.value()), new Span(" "));
		}
		reason.add(new Span(ImportTexts.finding(finding, getLocale())));
		return reason;
	}

}
