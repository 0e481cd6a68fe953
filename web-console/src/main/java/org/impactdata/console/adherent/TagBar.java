package org.impactdata.console.adherent;

import java.util.List;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.impactdata.console.layout.Confirmation;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.IconButton;
import org.impactdata.domain.tag.Tag;
import org.impactdata.domain.tag.TagService;

/** The tags of an adherent; each leads to all who have it. */
final class TagBar extends Div {

	private final transient TagService tags;

	private final transient Runnable changed;

	private final long adherentId;

	private final boolean editable;

	/**
	 * The tags of one adherent.
	 * @param changed to do when they are others
	 */
	TagBar(TagService tags, long adherentId, boolean editable, Runnable changed) {
		this.tags = tags;
		this.adherentId = adherentId;
		this.editable = editable;
		this.changed = changed;
		addClassNames("row", "tag-bar");
		show();
	}

	private void show() {
		removeAll();
		List<Tag> given = this.tags.of(this.adherentId);
		given.forEach((tag) -> add(chip(tag)));
		if (this.editable) {
			add(choice());
		}
		setVisible(this.editable || !given.isEmpty());
	}

	private Span chip(Tag tag) {
		Anchor link = new Anchor(AdherentListView.PATH + "?etiquette=" + tag.id(), tag.name());
		link.setRouterIgnore(false);
		Span chip = new Span(link);
		chip.addClassName("tag");
		if (this.editable) {
			chip.add(new IconButton(Glyph.CLOSE, getTranslation("tags.remove", tag.name()),
					() -> act(() -> this.tags.remove(this.adherentId, tag.id())))
				.inline());
		}
		return chip;
	}

	private ComboBox<Tag> choice() {
		ComboBox<Tag> choice = new ComboBox<>();
		choice.setItems(this.tags.beginning(""));
		choice.setItemLabelGenerator(Tag::name);
		choice.setAllowCustomValue(true);
		choice.setPlaceholder(getTranslation("tags.add"));
		choice.setAriaLabel(getTranslation("tags.add"));
		choice.addClassName("tag-choice");
		choice.addValueChangeListener((event) -> {
			if (event.isFromClient() && event.getValue() != null) {
				give(event.getValue().name());
			}
		});
		choice.addCustomValueSetListener((event) -> give(event.getDetail()));
		return choice;
	}

	private void give(String name) {
		act(() -> this.tags.add(this.adherentId, name));
		getChildren().filter(ComboBox.class::isInstance)
			.findFirst()
			.ifPresent((field) -> ((ComboBox<?>) field).focus());
	}

	private void act(Runnable action) {
		Confirmation.attempt(() -> {
			action.run();
			this.changed.run();
		});
		show();
	}

}
