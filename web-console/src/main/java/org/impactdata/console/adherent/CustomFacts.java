package org.impactdata.console.adherent;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import org.impactdata.console.layout.KeyFacts;
import org.impactdata.domain.Parsed;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFieldType;
import org.impactdata.domain.customfield.CustomFields;

/**
 * Custom fields of an adherent, to read.
 *
 * @param fields all there are
 * @param values those of the adherent, by name
 * @param locale of the reader
 */
record CustomFacts(CustomFields fields, Map<String, String> values, Locale locale) {

	/**
	 * The facts under their headings, in the order of the fields; what no field is known
	 * of any more comes last.
	 * @param common the heading of fields that have none
	 */
	Map<String, KeyFacts> bySection(String common) {
		Map<String, KeyFacts> sections = new LinkedHashMap<>();
		this.fields.used().forEach((field) -> {
			String stored = this.values.get(field.name());
			if (stored != null) {
				String title = (field.section() != null) ? field.section() : common;
				sections.computeIfAbsent(title, (heading) -> new KeyFacts())
					.with(field.label(this.locale), value(field, stored));
			}
		});
		this.values.forEach((name, stored) -> {
			if (this.fields.find(name).isEmpty()) {
				sections.computeIfAbsent(common, (heading) -> new KeyFacts()).with(name, stored);
			}
		});
		return sections;
	}

	private Component value(CustomField field, String stored) {
		if (field.type() == CustomFieldType.LINK && field.accept(stored).equals(Parsed.accepted(stored))) {
			Anchor link = new Anchor(stored, stored, AnchorTarget.BLANK);
			link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
			return link;
		}
		return new Span(field.display(stored, this.locale));
	}

}
