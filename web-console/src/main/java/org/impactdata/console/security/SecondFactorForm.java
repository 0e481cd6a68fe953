package org.impactdata.console.security;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.signin.NewSecondFactor;

/** Sets a second factor up: a picture for the phone, then a code from it. */
final class SecondFactorForm extends Div {

	private final CodeField code = new CodeField("second-factor.code");

	private final transient BiFunction<NewSecondFactor, String, List<String>> keep;

	private final transient Consumer<List<String>> kept;

	private final transient NewSecondFactor factor;

	/**
	 * A form for one that is not kept yet.
	 * @param keep keeps it when the code is right, and returns the recovery codes
	 * @param kept is given the recovery codes
	 */
	SecondFactorForm(NewSecondFactor factor, BiFunction<NewSecondFactor, String, List<String>> keep,
			Consumer<List<String>> kept) {
		this.factor = factor;
		this.keep = keep;
		this.kept = kept;
		addClassName("second-factor-form");
		Code secret = new Code(factor.text());
		secret.setId("second-factor-secret");
		Paragraph typed = new Paragraph(new Span(getTranslation("second-factor.type-in") + " "), secret);
		typed.addClassName("muted");
		OrderedList steps = new OrderedList(new ListItem(getTranslation("second-factor.step.install")),
				new ListItem(new Span(getTranslation("second-factor.step.scan")),
						new QrCode(factor.address(), getTranslation("second-factor.qr")), typed),
				new ListItem(getTranslation("second-factor.step.code")));
		Button save = new Button(getTranslation("second-factor.submit"), (click) -> save());
		save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		save.addClickShortcut(Key.ENTER);
		add(steps, this.code, save);
	}

	private void save() {
		try {
			this.kept.accept(this.keep.apply(this.factor, this.code.getValue()));
		}
		catch (InvalidValueException ex) {
			this.code.refuse(ex.sentence(getLocale()));
		}
	}

}
