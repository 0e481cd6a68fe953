package org.impactdata.console.adherent.form;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form whose value is a text as the domain reads and keeps it, however it is
 * chosen on the screen.
 */
final class FormField {

	private final Component component;

	private final Supplier<@Nullable String> reader;

	private final Consumer<@Nullable String> writer;

	private @Nullable String help;

	private boolean touched;

	private <C extends AbstractField<C, V> & HasValidationProperties, V> FormField(C component,
			Function<V, @Nullable String> toText, Function<@Nullable String, @Nullable V> fromText) {
		this.component = component;
		this.reader = () -> component.isEmpty() ? null : toText.apply(component.getValue());
		this.writer = (text) -> {
			V value = fromText.apply(text);
			component.setValue((value != null) ? value : component.getEmptyValue());
		};
	}

	static <C extends AbstractField<C, String> & HasValidationProperties> FormField text(C component) {
		return new FormField(component, (text) -> text.isBlank() ? null : text, (text) -> text);
	}

	static <C extends AbstractField<C, V> & HasValidationProperties, V> FormField choice(C component,
			Function<V, @Nullable String> toText, Function<String, @Nullable V> fromText) {
		return new FormField(component, toText, (text) -> (text != null) ? fromText.apply(text) : null);
	}

	Component component() {
		return this.component;
	}

	@Nullable String value() {
		return this.reader.get();
	}

	void setValue(@Nullable String value) {
		this.writer.accept(value);
		this.touched = false;
		accept();
	}

	/**
	 * Tells of every change.
	 * @param changed to do when the value is another
	 * @param left to do when the keyboard goes on to another field
	 */
	void listen(Runnable changed, Runnable left) {
		((HasValue<?, ?>) this.component).addValueChangeListener((event) -> {
			if (event.isFromClient()) {
				changed.run();
			}
		});
		if (this.component instanceof BlurNotifier<?> field) {
			field.addBlurListener((event) -> {
				this.touched = true;
				left.run();
			});
		}
	}

	/** Whether the agent was here and went on: half a value is not complained about. */
	boolean isTouched() {
		return this.touched;
	}

	void touch() {
		this.touched = true;
	}

	void refuse(String sentence) {
		HasValidationProperties field = (HasValidationProperties) this.component;
		field.setErrorMessage(sentence);
		field.setInvalid(true);
	}

	void accept() {
		((HasValidationProperties) this.component).setInvalid(false);
	}

	FormField withHelp(String sentence) {
		this.help = sentence;
		warn(null);
		return this;
	}

	/** Says what is odd, in place of the help. */
	void warn(@Nullable String sentence) {
		if (this.component instanceof HasHelper field) {
			field.setHelperText((sentence != null) ? sentence : (this.help != null) ? this.help : "");
		}
		this.component.getElement().getClassList().set("odd", sentence != null);
	}

	/** Shows what the agent may not see, and therefore not change. */
	void lock(String why) {
		((HasValue<?, ?>) this.component).setReadOnly(true);
		withHelp(why);
	}

	void focus() {
		if (this.component instanceof Focusable<?> field) {
			field.focus();
		}
	}

}
