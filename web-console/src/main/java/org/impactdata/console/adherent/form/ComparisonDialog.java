package org.impactdata.console.adherent.form;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
			add(body, words.label(field, null), words.value(field, null, here.get(field)),
					words.value(field, null, there.get(field)));
		}
		Set<String> names = new TreeSet<>(filledIn.customFields().keySet());
		names.addAll(kept.customFields().keySet());
		names.forEach((custom) -> add(body, words.label(AdherentField.CUSTOM_FIELDS, custom),
				words.value(AdherentField.CUSTOM_FIELDS, custom, filledIn.customFields().get(custom)),
				words.value(AdherentField.CUSTOM_FIELDS, custom, kept.customFields().get(custom))));
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

	private static void add(NativeTableBody body, String field, String here, String there) {
		if (here.isEmpty() && there.isEmpty()) {
			return;
		}
		NativeTableHeaderCell label = new NativeTableHeaderCell(field);
		label.getElement().setAttribute("scope", "row");
		NativeTableRow row = new NativeTableRow(label, new NativeTableCell(here), new NativeTableCell(there));
		row.getElement().getClassList().set("differs", !here.equals(there));
		body.add(row);
	}

}
