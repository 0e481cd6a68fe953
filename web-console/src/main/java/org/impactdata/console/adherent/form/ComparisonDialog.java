package org.impactdata.console.adherent.form;

import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentField;

/** Shows what is filled in beside an adherent who is alike. */
final class ComparisonDialog extends Dialog {

	ComparisonDialog(AdherentDraft filledIn, AdherentDraft kept, String name, FieldWords words, Runnable open) {
		addClassName("comparison");
		setHeaderTitle(getTranslation("adherent.comparison.title", name));
		setWidth("720px");
		NativeTableBody body = new NativeTableBody();
		Map<AdherentField, String> here = filledIn.values();
		Map<AdherentField, String> there = kept.values();
		for (AdherentField field : AdherentField.values()) {
			String left = here.get(field);
			String right = there.get(field);
			if (left != null || right != null) {
				NativeTableHeaderCell label = new NativeTableHeaderCell(words.label(field, null));
				label.getElement().setAttribute("scope", "row");
				String shownHere = words.value(field, null, left);
				String shownThere = words.value(field, null, right);
				NativeTableRow row = new NativeTableRow(label, new NativeTableCell(shownHere),
						new NativeTableCell(shownThere));
				row.getElement().getClassList().set("differs", !shownHere.equals(shownThere));
				body.add(row);
			}
		}
		NativeTable table = new NativeTable(new NativeTableHeader(new NativeTableRow(new NativeTableHeaderCell(""),
				new NativeTableHeaderCell(getTranslation("adherent.comparison.here")),
				new NativeTableHeaderCell(getTranslation("adherent.comparison.there")))), body);
		table.addClassName("columns");
		add(table);
		getFooter().add(new Button(getTranslation("action.close"), (click) -> close()),
				new Button(getTranslation("adherent.similar.open"), (click) -> {
					close();
					open.run();
				}));
	}

}
