package org.impactdata.console.role;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.role.RoleConsequences;
import org.impactdata.domain.role.RoleConsequences.Effect;

/**
 * Tells who gains and who loses what, before a role is changed.
 */
final class ConsequencesDialog extends Dialog {

	private static final int MOST_SHOWN = 20;

	ConsequencesDialog(String role, RoleConsequences consequences, Runnable save) {
		setHeaderTitle(getTranslation("role.save.title", role));
		addClassName("consequences");
		add(summary(consequences));
		part("role.save.lose", consequences.effects().stream().filter(Effect::loses).toList(), false);
		part("role.save.gain", consequences.effects().stream().filter(Effect::gains).toList(), true);
		List<Effect> factor = consequences.effects().stream().filter(Effect::factorNeeded).toList();
		if (!factor.isEmpty()) {
			add(new H3(getTranslation("role.save.factor")), new Paragraph(names(factor)));
		}
		Button confirm = new Button(getTranslation("role.save.confirm"), (click) -> {
			close();
			save.run();
		});
		confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		confirm.setAutofocus(true);
		getFooter().add(new Button(getTranslation("action.cancel"), (click) -> close()), confirm);
	}

	private Paragraph summary(RoleConsequences consequences) {
		List<String> sentences = new ArrayList<>();
		if (consequences.effects().isEmpty()) {
			sentences.add(getTranslation("role.save.nobody"));
		}
		else {
			sentences.add(getTranslation("role.save.summary", consequences.losing(), consequences.gaining()));
		}
		if (consequences.unchanged() > 0) {
			sentences.add(getTranslation("role.save.unchanged", consequences.unchanged()));
		}
		if (consequences.later() > 0) {
			sentences.add(getTranslation("role.save.later", consequences.later()));
		}
		return new Paragraph(String.join(" ", sentences));
	}

	private void part(String title, List<Effect> effects, boolean gained) {
		if (effects.isEmpty()) {
			return;
		}
		UnorderedList list = new UnorderedList();
		effects.stream().limit(MOST_SHOWN).forEach((effect) -> list.add(line(effect, gained)));
		if (effects.size() > MOST_SHOWN) {
			list.add(new ListItem(getTranslation("role.save.more", effects.size() - MOST_SHOWN)));
		}
		Div part = new Div(new H3(getTranslation(title, effects.size())), list);
		part.getElement().setAttribute("data-effect", gained ? "gain" : "lose");
		add(part);
	}

	private ListItem line(Effect effect, boolean gained) {
		Span name = new Span(effect.name());
		name.addClassName("name");
		Stream<String> rights = (gained ? effect.gained() : effect.lost()).stream()
			.map((Permission permission) -> permission.label(getLocale()));
		Stream<String> fields = (gained ? effect.seesMore() : effect.seesLess()).stream()
			.map((SensitiveField field) -> getTranslation(gained ? "role.save.sees-more" : "role.save.sees-less",
					field.label(getLocale())));
		Span what = new Span(Stream.concat(rights, fields).collect(Collectors.joining(" · ")));
		what.addClassName("muted");
		return new ListItem(name, what);
	}

	private static String names(List<Effect> effects) {
		return effects.stream().limit(MOST_SHOWN).map(Effect::name).collect(Collectors.joining(", "))
				+ ((effects.size() > MOST_SHOWN) ? "…" : "");
	}

}
