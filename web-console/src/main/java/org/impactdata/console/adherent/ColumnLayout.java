package org.impactdata.console.adherent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which columns of the list an agent chose, in which order and how wide.
 *
 * @param columns their keys, from the left; always with the name
 * @param widths in pixels, of those that were made wider or narrower
 */
record ColumnLayout(List<String> columns, Map<String, Integer> widths) {

	/** What is shown to who chose nothing. */
	static final ColumnLayout USUAL = new ColumnLayout(
			Stream.of(AdherentColumn.values()).filter(AdherentColumn::usual).map(AdherentColumn::key).toList(),
			Map.of());

	private static final Pattern CUSTOM = Pattern.compile(CustomColumn.PREFIX + "\\d{1,18}");

	private static final int NARROWEST = 60;

	private static final int WIDEST = 2000;

	ColumnLayout {
		columns = columns.contains(AdherentColumn.NAME.key()) ? List.copyOf(columns)
				: Stream.concat(Stream.of(AdherentColumn.NAME.key()), columns.stream()).toList();
		widths = Map.copyOf(widths);
	}

	/**
	 * Reads what was kept.
	 * @param kept names with commas between them, a width after a colon; what is not
	 * understood is left out; null for the usual ones
	 */
	static ColumnLayout of(@Nullable String kept) {
		if (kept == null) {
			return USUAL;
		}
		List<String> columns = new ArrayList<>();
		Map<String, Integer> widths = new HashMap<>();
		for (String part : kept.split(",")) {
			String[] halves = part.split(":", 2);
			if (isColumn(halves[0]) && !columns.contains(halves[0])) {
				columns.add(halves[0]);
				if (halves.length == 2 && halves[1].matches("\\d{1,4}")) {
					widths.put(halves[0], Math.clamp(Integer.parseInt(halves[1]), NARROWEST, WIDEST));
				}
			}
		}
		return new ColumnLayout(columns, widths);
	}

	private static boolean isColumn(String key) {
		return Stream.of(AdherentColumn.values()).anyMatch((column) -> column.key().equals(key))
				|| CUSTOM.matcher(key).matches();
	}

	/** As it is kept, see {@link #of}. */
	String keep() {
		return this.columns.stream()
			.map((column) -> this.widths.containsKey(column) ? column + ":" + this.widths.get(column) : column)
			.collect(Collectors.joining(","));
	}

	ColumnLayout with(String column, boolean shown) {
		List<String> changed = new ArrayList<>(this.columns);
		if (!shown) {
			changed.remove(column);
		}
		else if (!changed.contains(column)) {
			changed.add(column);
		}
		return new ColumnLayout(changed, this.widths);
	}

	/** The same columns, as far as they are chosen, in another order. */
	ColumnLayout inOrder(List<String> order) {
		return new ColumnLayout(order.stream().filter(this.columns::contains).toList(), this.widths);
	}

	/**
	 * With a column moved among those that are chosen.
	 * @param places to the right; to the left when negative
	 */
	ColumnLayout move(String column, int places) {
		List<String> changed = new ArrayList<>(this.columns);
		int from = changed.indexOf(column);
		int to = from + places;
		if (from >= 0 && to >= 0 && to < changed.size()) {
			changed.add(to, changed.remove(from));
		}
		return new ColumnLayout(changed, this.widths);
	}

	ColumnLayout withWidth(String column, int pixels) {
		Map<String, Integer> changed = new HashMap<>(this.widths);
		changed.put(column, Math.clamp(pixels, NARROWEST, WIDEST));
		return new ColumnLayout(this.columns, changed);
	}

}
