package org.impactdata.console.adherent.form;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.impactdata.console.layout.Glyph;
import org.impactdata.domain.adherent.AdherentListItem;
import org.impactdata.domain.adherent.SimilarAdherent;

/** Those who may be the one that is being filled in. */
final class SimilarPanel extends Div {

	private final transient Consumer<AdherentListItem> open;

	private final transient Consumer<AdherentListItem> compare;

	private transient List<SimilarAdherent> shown = List.of();

	/**
	 * A panel that shows nothing yet.
	 * @param open to open one of them instead
	 * @param compare to see one of them beside the form
	 */
	SimilarPanel(Consumer<AdherentListItem> open, Consumer<AdherentListItem> compare) {
		this.open = open;
		this.compare = compare;
		addClassName("similar");
		getElement().setAttribute("role", "status");
		setVisible(false);
	}

	void show(List<SimilarAdherent> found) {
		if (found.equals(this.shown)) {
			return;
		}
		this.shown = found;
		removeAll();
		setVisible(!found.isEmpty());
		if (found.isEmpty()) {
			return;
		}
		H2 title = new H2(getTranslation("adherent.similar", found.size()));
		title.addComponentAsFirst(Glyph.WARNING.draw());
		UnorderedList list = new UnorderedList();
		found.forEach((similar) -> list.add(item(similar)));
		add(title, new Paragraph(getTranslation("adherent.similar.explanation")), list);
	}

	private ListItem item(SimilarAdherent similar) {
		AdherentListItem adherent = similar.adherent();
		Span name = new Span(adherent.displayName());
		name.addClassName("list-card-title");
		Span more = new Span(more(adherent));
		more.addClassNames("muted", "small");
		Span why = new Span(similar.likenesses()
			.stream()
			.sorted()
			.map((likeness) -> likeness.label(getLocale()))
			.collect(Collectors.joining(", ")));
		why.addClassName("small");
		Button opening = new Button(getTranslation("adherent.similar.open"), (click) -> this.open.accept(adherent));
		Button comparing = new Button(getTranslation("adherent.similar.compare"),
				(click) -> this.compare.accept(adherent));
		for (Button button : List.of(opening, comparing)) {
			button.addThemeVariants(ButtonVariant.LUMO_SMALL);
			button.setAriaLabel(button.getText() + " – " + adherent.displayName());
		}
		Div actions = new Div(opening, comparing);
		actions.addClassName("row");
		ListItem item = new ListItem(name, why, more, actions);
		item.addClassName("similar-item");
		return item;
	}

	private String more(AdherentListItem adherent) {
		String birth = (adherent.birthDate() != null) ? " · " + adherent.birthDate().display(getLocale()) : "";
		String city = (adherent.city() != null) ? " · " + adherent.city() : "";
		return adherent.identifiant() + " · " + adherent.status().label(getLocale()) + birth + city;
	}

}
