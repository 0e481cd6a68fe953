package org.impactdata.console.customfield;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.impactdata.domain.customfield.TypeChange;

/** Says what becomes of the values there are before a field is given another type. */
final class TypeChangeDialog extends Dialog {

	/**
	 * A dialogue.
	 * @param type the new one, in words
	 * @param save to do when the agent goes on
	 */
	TypeChangeDialog(TypeChange change, String type, Runnable save) {
		addClassName("type-change");
		setHeaderTitle(getTranslation("custom-field.change.title", type));
		setWidth("560px");
		add(new Paragraph(getTranslation("custom-field.change.readable", change.readable())));
		if (change.unreadable() > 0) {
			add(new Paragraph(getTranslation("custom-field.change.unreadable", change.unreadable())));
			UnorderedList list = new UnorderedList();
			list.addClassName("unreadable");
			change.examples().forEach((value) -> {
				Anchor adherent = new Anchor("adherents/~" + value.adherentId(), value.identifiant());
				adherent.setTarget("_blank");
				Span text = new Span(value.value());
				text.addClassName("value");
				list.add(new ListItem(adherent, text));
			});
			Div frame = new Div(list);
			frame.addClassName("scroll");
			add(frame);
			long more = change.unreadable() - change.examples().size();
			if (change.examples().isEmpty()) {
				add(new Paragraph(getTranslation("custom-field.change.unseen")));
			}
			else if (more > 0) {
				add(new Paragraph(getTranslation("custom-field.change.more", more)));
			}
		}
		Button go = new Button(getTranslation("custom-field.change.save"), (click) -> {
			close();
			save.run();
		});
		go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		getFooter().add(new Button(getTranslation("action.cancel"), (click) -> close()), go);
	}

}
