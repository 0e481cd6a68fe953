package org.impactdata.console.adherent.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import com.vaadin.flow.component.html.Div;
import org.impactdata.console.layout.Section;
import org.impactdata.domain.Problem;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFields;
import org.impactdata.domain.customfield.SeenCustomFields;
import org.jspecify.annotations.Nullable;

/** The custom fields of a form, under their headings. */
final class CustomFieldInputs extends Div {

	private final transient SeenCustomFields known;

	private final transient Runnable changed;

	private final transient Runnable left;

	private final transient Map<CustomField, FormField> fields = new LinkedHashMap<>();

	private final transient Map<Section, Div> sections = new LinkedHashMap<>();

	/** What the fields do not show, and is to be kept. */
	private final transient Map<String, String> others = new TreeMap<>();

	CustomFieldInputs(SeenCustomFields known, Runnable changed, Runnable left) {
		this.known = known;
		this.changed = changed;
		this.left = left;
		addClassName("form-sections");
	}

	/**
	 * Shows values.
	 * @param organizationId of the adherent, null when it has none
	 * @param values in their stored form, by name
	 */
	void show(@Nullable Long organizationId, Map<String, String> values) {
		removeAll();
		this.fields.clear();
		this.sections.clear();
		this.others.clear();
		this.others.putAll(values);
		CustomFieldFactory factory = new CustomFieldFactory(getLocale());
		Map<String, Div> grids = new LinkedHashMap<>();
		this.known.anywhere().stream().filter((field) -> this.known.sees(field, organizationId)).forEach((field) -> {
			FormField input = factory.create(field, values.get(field.name()));
			input.component().addClassName("custom-field");
			input.listen(this.changed, this.left);
			this.fields.put(field, input);
			this.others.remove(field.name());
			grids
				.computeIfAbsent((field.section() != null) ? field.section() : getTranslation("adherent.more"),
						this::grid)
				.add(input.component());
		});
	}

	private Div grid(String title) {
		Div grid = new Div();
		grid.addClassName("form-grid");
		Section section = new Section(title, grid);
		this.sections.put(section, grid);
		add(section);
		return grid;
	}

	/**
	 * Shows the fields of a new adherent: what was filled in, and what it has unless the
	 * agent says otherwise.
	 * @param organizationId the adherent's, null when it has none
	 */
	void showNew(@Nullable Long organizationId, boolean person) {
		Map<String, String> values = new TreeMap<>();
		this.known.anywhere().stream().filter((field) -> this.known.sees(field, organizationId)).forEach((field) -> {
			String value = valueOfNew(field, CustomFields.isAskedOf(field, person));
			if (value != null) {
				values.put(field.name(), value);
			}
		});
		show(organizationId, values);
	}

	/** What nobody filled in goes with the kind it was proposed for. */
	private @Nullable String valueOfNew(CustomField field, boolean asked) {
		FormField shown = this.fields.get(field);
		String value = (shown != null) ? shown.value() : null;
		boolean proposed = shown == null || (value == null && !shown.component().isVisible());
		if (asked) {
			return proposed ? field.defaultValue() : value;
		}
		return (value != null && value.equals(field.defaultValue())) ? null : value;
	}

	/** Forgets what was filled in. */
	void clear() {
		this.fields.clear();
	}

	/** Shows the fields of persons, or of organisations. */
	void showFieldsOf(boolean person) {
		this.fields.forEach((field, input) -> input.component()
			.setVisible(CustomFields.isAskedOf(field, person) || input.value() != null));
		this.sections.forEach((section, grid) -> section
			.setVisible(grid.getChildren().anyMatch((component) -> component.isVisible())));
	}

	/** The values, as the domain reads them, by name. */
	Map<String, String> values() {
		Map<String, String> values = new TreeMap<>(this.others);
		this.fields.forEach((field, input) -> {
			String value = input.value();
			if (value != null) {
				values.put(field.name(), value);
			}
		});
		return values;
	}

	/**
	 * Says what is wrong in the fields the agent has left.
	 * @param problems by name
	 * @param all whether to say it of all others too
	 * @return whether anything is complained about
	 */
	boolean show(Map<String, Problem> problems, boolean all) {
		boolean refused = false;
		for (Map.Entry<CustomField, FormField> entry : this.fields.entrySet()) {
			Problem problem = problems.get(entry.getKey().name());
			if (problem != null && (all || entry.getValue().isTouched())) {
				entry.getValue().refuse(problem.sentence(getLocale()));
				refused = true;
			}
			else {
				entry.getValue().accept();
			}
		}
		return refused;
	}

	void focus(String name) {
		this.fields.forEach((field, input) -> {
			if (field.name().equals(name)) {
				input.focus();
			}
		});
	}

}
