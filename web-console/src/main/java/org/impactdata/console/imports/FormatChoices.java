package org.impactdata.console.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.impactdata.batch.tabular.TabularFormat;
import org.impactdata.batch.tabular.TabularOverrides;
import org.impactdata.batch.tabular.TabularSample;
import org.impactdata.domain.value.DateOrder;

/**
 * What was detected about a file's layout; each point can be forced.
 */
final class FormatChoices extends Div {

	private static final List<String> CHARSETS = List.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15",
			"UTF-16LE", "UTF-16BE", "x-MacRoman", "IBM850");

	private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

	private final transient Consumer<TabularOverrides> changed;

	private final transient TabularFormat format;

	FormatChoices(TabularSample sample, Consumer<TabularOverrides> changed) {
		this.changed = changed;
		this.format = sample.format();
		addClassName("fields");
		boolean csv = this.format.kind() == TabularFormat.Kind.CSV;
		if (csv) {
			add(choice("import.format.charset", with(CHARSETS, this.format.charset()), this.format.charset(),
					FormatChoices::charsetName, (charset) -> overrides(charset, this.format.separator(),
							this.format.header(), this.format.dateOrder(), null)));
			add(choice("import.format.separator", with(SEPARATORS, this.format.separator()), this.format.separator(),
					this::separatorName, (separator) -> overrides(this.format.charset(), separator,
							this.format.header(), this.format.dateOrder(), null)));
		}
		else if (sample.sheets().size() > 1) {
			String sheet = (this.format.sheet() != null) ? this.format.sheet() : sample.sheets().getFirst();
			add(choice("import.format.sheet", with(sample.sheets(), sheet), sheet, (name) -> name,
					(name) -> new TabularOverrides(null, null, null, null, null, null, name)));
		}
		add(choice("import.format.header", List.of(true, false), this.format.header(),
				(header) -> getTranslation(header ? "import.format.header.yes" : "import.format.header.no"),
				(header) -> overrides(header)));
		if (csv) {
			add(choice("import.format.dates", List.of(DateOrder.values()), this.format.dateOrder(),
					(order) -> getTranslation("import.format.dates." + order.name()),
					(order) -> overrides(this.format.charset(), this.format.separator(), this.format.header(), order,
							null)));
		}
	}

	private TabularOverrides overrides(boolean header) {
		TabularOverrides now = TabularOverrides.of(this.format);
		return new TabularOverrides(now.charset(), now.separator(), now.quote(), header, now.dateOrder(),
				now.decimalSeparator(), now.sheet());
	}

	private TabularOverrides overrides(String charset, char separator, boolean header, DateOrder order,
			@org.jspecify.annotations.Nullable String sheet) {
		return new TabularOverrides(charset, separator, null, header, order, null, sheet);
	}

	private <T> Select<T> choice(String label, List<T> items, T value, ItemLabelGenerator<T> words,
			java.util.function.Function<T, TabularOverrides> forced) {
		Select<T> select = new Select<>();
		select.setLabel(getTranslation(label));
		select.setItems(items);
		select.setItemLabelGenerator(words);
		select.setValue(value);
		select.addValueChangeListener((event) -> {
			if (event.isFromClient() && event.getValue() != null) {
				this.changed.accept(forced.apply(event.getValue()));
			}
		});
		return select;
	}

	private static String charsetName(String charset) {
		return switch (charset) {
			case "windows-1252" -> "Windows-1252";
			case "x-MacRoman" -> "Mac Roman";
			case "IBM850" -> "DOS 850";
			default -> charset;
		};
	}

	private String separatorName(char separator) {
		return switch (separator) {
			case ';' -> getTranslation("import.format.separator.semicolon");
			case ',' -> getTranslation("import.format.separator.comma");
			case '\t' -> getTranslation("import.format.separator.tab");
			case '|' -> getTranslation("import.format.separator.bar");
			default -> String.valueOf(separator);
		};
	}

	private static <T> List<T> with(List<T> usual, T detected) {
		List<T> items = new ArrayList<>(usual);
		if (!items.contains(detected)) {
			items.addFirst(detected);
		}
		return items;
	}

}
