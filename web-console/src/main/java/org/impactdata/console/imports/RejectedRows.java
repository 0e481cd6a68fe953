package org.impactdata.console.imports;

import java.util.List;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
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
final class RejectedRows extends RowTable<RejectedRow> {

	private final transient AdherentImports imports;

	private final long id;

	RejectedRows(AdherentImports imports, ImportDetails details) {
		super(List.of("import.preview.line", "import.reject.reasons"), "columns");
		this.imports = imports;
		this.id = details.id();
		begin("import.reject.none");
	}

	@Override
	List<RejectedRow> page(long afterRow, int limit) {
		return this.imports.rejects(this.id, afterRow, limit);
	}

	@Override
	long number(RejectedRow row) {
		return row.row();
	}

	@Override
	void show(RejectedRow rejected) {
		NativeTableRow row = addRow();
		row.addDataCell().setText(Formats.number(rejected.line(), getLocale()));
		UnorderedList reasons = new UnorderedList();
		reasons.addClassName("reasons");
		rejected.findings().forEach((finding) -> reasons.add(reason(finding)));
		row.addDataCell().add(reasons);
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
