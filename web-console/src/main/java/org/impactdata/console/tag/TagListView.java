package org.impactdata.console.tag;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.Confirmation;
import org.impactdata.console.layout.ConsoleLayout;
import org.impactdata.console.layout.EmptyState;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.tag.Tag;
import org.impactdata.domain.tag.TagService;
import org.impactdata.domain.tag.TagUse;

/**
 * All tags, to be renamed, put together and deleted.
 */
@Route(value = TagListView.PATH, layout = ConsoleLayout.class)
@PermitAll
@Needs(Permission.CUSTOM_FIELD_MANAGE)
class TagListView extends Div implements HasDynamicTitle {

	static final String PATH = "etiquettes";

	private final transient TagService tags;

	private final PageHeader header = new PageHeader(getTranslation("tags.title"));

	private final Div body = new Div();

	TagListView(TagService tags) {
		this.tags = tags;
		addClassName("page");
		this.body.addClassName("page-body");
		add(this.header, this.body);
		show();
	}

	private void show() {
		List<TagUse> all = this.tags.list();
		this.header.setCount(Formats.number(all.size(), getLocale()));
		this.body.removeAll();
		if (all.isEmpty()) {
			this.body
				.add(new EmptyState(Glyph.TAG, getTranslation("tags.empty"), getTranslation("tags.empty.explanation")));
			return;
		}
		Paragraph explanation = new Paragraph(getTranslation("tags.explanation"));
		explanation.addClassName("muted");
		NativeTable table = new NativeTable();
		table.addClassNames("columns", "stacked");
		NativeTableRow headings = table.getHead().addRow();
		for (String column : List.of("name", "adherents", "actions")) {
			NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("tags.column." + column));
			cell.getElement().setAttribute("scope", "col");
			headings.add(cell);
		}
		all.forEach((use) -> add(table, use));
		Div panel = new Div(table);
		panel.addClassNames("panel", "flush", "scroll");
		this.body.add(explanation, panel);
	}

	private void add(NativeTable table, TagUse use) {
		NativeTableRow row = table.getBody().addRow();
		Anchor link = new Anchor("adherents?etiquette=" + use.tag().id(), use.tag().name());
		link.setRouterIgnore(false);
		row.addDataCell().add(link);
		row.addDataCell().setText(getTranslation("tags.adherents", use.adherents()));
		Button rename = new Button(getTranslation("tags.rename"), Glyph.EDIT.draw(), (click) -> rename(use.tag()));
		rename.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		Button delete = new Button(getTranslation("tags.delete"), Glyph.CLOSE.draw(), (click) -> confirm(use));
		delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
		Div actions = new Div(rename, delete);
		actions.addClassName("row");
		actions.setVisible(this.tags.mayChange());
		row.addDataCell().add(actions);
	}

	private void rename(Tag tag) {
		Dialog dialog = new Dialog();
		dialog.setHeaderTitle(getTranslation("tags.rename.title", tag.name()));
		dialog.setWidth("420px");
		TextField name = new TextField(getTranslation("tags.column.name"));
		name.setValue(tag.name());
		name.setMaxLength(Tag.LONGEST);
		name.setWidthFull();
		name.setHelperText(getTranslation("tags.rename.help"));
		Button save = new Button(getTranslation("action.save"), (click) -> {
			try {
				this.tags.rename(tag.id(), name.getValue());
				dialog.close();
				show();
			}
			catch (InvalidValueException ex) {
				name.setErrorMessage(ex.sentence(getLocale()));
				name.setInvalid(true);
			}
		});
		save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		dialog.add(name);
		dialog.getFooter().add(new Button(getTranslation("action.cancel"), (click) -> dialog.close()), save);
		dialog.open();
		name.focus();
	}

	private void confirm(TagUse use) {
		Confirmation.ask(getTranslation("tags.delete.title", use.tag().name()),
				getTranslation("tags.delete.text", use.adherents()), getTranslation("tags.delete"), () -> {
					this.tags.delete(use.tag().id());
					show();
				});
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("tags.title"));
	}

}
