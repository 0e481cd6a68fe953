package org.impactdata.console.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/**
 * The steps of bringing a file in: each has its own address, and those before the current
 * one lead back.
 */
final class WizardSteps extends OrderedList {

	WizardSteps(Step current, long importId) {
		addClassName("steps");
		for (Step step : Step.values()) {
			ListItem item = new ListItem(label(step, current, importId));
			item.addClassName((step.ordinal() < current.ordinal()) ? "past" : "coming");
			if (step == current) {
				item.setClassName("current");
				item.getElement().setAttribute("aria-current", "step");
			}
			add(item);
		}
	}

	private Component label(Step step, Step current, long importId) {
		Span number = new Span(String.valueOf(step.ordinal() + 1));
		number.addClassName("number");
		Span words = new Span(getTranslation("import.step." + step.name()));
		if (step == Step.READING && current == Step.OPTIONS) {
			Anchor back = new Anchor(ImportListView.PATH + "/" + importId + "/" + ImportReadingView.STEP, "");
			back.add(number, words);
			return back;
		}
		Span label = new Span(number, words);
		label.addClassName("label");
		return label;
	}

	/**
	 * The steps in their order.
	 */
	enum Step {

		FILE, READING, OPTIONS

	}

}
