package org.impactdata.console.customfield;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.ConsoleLayout;
import org.impactdata.console.layout.EmptyState;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.IconButton;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.StateChip;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFieldService;

/**
 * All custom fields, in the order they have on screens.
 */
@Route(value = CustomFieldListView.PATH, layout = ConsoleLayout.class)
@PermitAll
@Needs(Permission.CUSTOM_FIELD_MANAGE)
class CustomFieldListView extends Div implements HasDynamicTitle {

	static final String PATH = "custom-fields";

	private final transient CustomFieldService service;

	private final boolean editable;

	private final PageHeader header = new PageHeader(getTranslation("custom-fields.title"));

	private final Div body = new Div();

	CustomFieldListView(CustomFieldService service) {
		this.service = service;
		this.editable = service.mayManage();
		addClassName("page");
		this.body.addClassName("page-body");
		if (this.editable) {
			this.header.withActions(create());
		}
		add(this.header, this.body);
		show(service.list());
	}

	private Button create() {
		Button create = new Button(getTranslation("custom-fields.create"), Glyph.ADD.draw(),
				(click) -> UI.getCurrent().navigate(PATH + "/" + CustomFieldDetailsView.NEW));
		create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		return create;
	}

	private void show(List<CustomField> fields) {
		this.header.setCount(Formats.number(fields.size(), getLocale()));
		this.body.removeAll();
		if (fields.isEmpty()) {
			this.body.add(new EmptyState(Glyph.COLUMNS, getTranslation("custom-fields.empty"),
					getTranslation("custom-fields.empty.explanation"),
					this.editable ? new Button[] { create() } : new Button[0]));
			return;
		}
		Paragraph explanation = new Paragraph(getTranslation("custom-fields.explanation"));
		explanation.addClassName("muted");
		NativeTable table = new NativeTable();
		table.addClassNames("columns", "stacked");
		NativeTableRow headings = table.getHead().addRow();
		for (String column : List.of("label", "type", "applies-to", "section", "use", "order")) {
			NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("custom-fields.column." + column));
			cell.getElement().setAttribute("scope", "col");
			headings.add(cell);
		}
		for (int index = 0; index < fields.size(); index++) {
			add(table, fields, index);
		}
		Div panel = new Div(table);
		panel.addClassNames("panel", "flush", "scroll");
		this.body.add(explanation, panel);
	}

	private void add(NativeTable table, List<CustomField> fields, int index) {
		CustomField field = fields.get(index);
		NativeTableRow row = table.getBody().addRow();
		RouterLink link = new RouterLink(field.label(getLocale()), CustomFieldDetailsView.class,
				new RouteParameters(CustomFieldDetailsView.FIELD, String.valueOf(field.id())));
		row.addDataCell().add(link);
		row.addDataCell().setText(field.type().label(getLocale()));
		row.addDataCell().setText(field.appliesTo().label(getLocale()));
		row.addDataCell().setText((field.section() != null) ? field.section() : "");
		row.addDataCell().add(uses(field));
		Div steps = new Div();
		steps.addClassName("row");
		if (this.editable) {
			steps.add(step(fields, index, -1), step(fields, index, 1));
		}
		row.addDataCell().add(steps);
	}

	private Component uses(CustomField field) {
		Div uses = new Div();
		uses.addClassName("row");
		if (field.retired()) {
			uses.add(new StateChip(State.MUTED, getTranslation("custom-field.retired")));
			return uses;
		}
		List<String> words = new ArrayList<>();
		if (field.required()) {
			words.add("custom-field.required");
		}
		if (field.searchable()) {
			words.add("custom-field.searchable");
		}
		if (field.listed()) {
			words.add("custom-field.listed");
		}
		if (field.restricted()) {
			words.add("custom-field.restricted");
		}
		words.forEach((word) -> {
			Span tag = new Span(getTranslation(word));
			tag.addClassName("tag");
			uses.add(tag);
		});
		return uses;
	}

	private Button step(List<CustomField> fields, int index, int places) {
		String label = getTranslation((places < 0) ? "custom-fields.up" : "custom-fields.down",
				fields.get(index).label(getLocale()));
		Button button = new IconButton((places < 0) ? Glyph.CHEVRON_UP : Glyph.CHEVRON_DOWN, label,
				() -> move(fields, index, index + places));
		button.setEnabled(index + places >= 0 && index + places < fields.size());
		return button;
	}

	private void move(List<CustomField> fields, int from, int to) {
		List<CustomField> moved = new ArrayList<>(fields);
		Collections.swap(moved, from, to);
		this.service.order(moved.stream().map(CustomField::id).toList());
		show(this.service.list());
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("custom-fields.title"));
	}

}
