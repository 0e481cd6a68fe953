package org.impactdata.batch.journalexport;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.impactdata.domain.TextBundle;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalItem;
import org.impactdata.domain.audit.JournalValues;
import org.impactdata.reports.workbook.FormulaGuard;
import org.jspecify.annotations.Nullable;

/**
 * Shows a row of the journal as cells that a person reads and no spreadsheet runs.
 */
final class JournalColumns {

	static final String BUNDLE = "messages.journalexport";

	private static final TextBundle TEXTS = new TextBundle(BUNDLE);

	private static final List<String> COLUMNS = List.of("number", "when", "who", "origin", "address", "action", "kind",
			"object", "changes", "hash");

	/** What spreadsheets take for a moment, in any language. */
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	private final Locale locale;

	private final ZoneId zone;

	JournalColumns(Locale locale, ZoneId zone) {
		this.locale = locale;
		this.zone = zone;
	}

	List<String> headers() {
		return COLUMNS.stream().map((column) -> text("column." + column, this.zone.getId())).toList();
	}

	List<String> cells(JournalItem item) {
		String kind = (item.object() != null) ? item.object().kind().label(this.locale) : "";
		String address = Objects.requireNonNullElse(item.address(), "");
		String changes = item.changes().stream().map(this::change).collect(Collectors.joining(text("change.next")));
		return Stream
			.of(String.valueOf(item.id()), MOMENT.format(item.recordedAt().atZone(this.zone)), item.caller(),
					item.origin().label(this.locale), address, item.action().label(this.locale), kind,
					item.objectName(this.locale), changes, item.hash())
			.map(FormulaGuard::arm)
			.toList();
	}

	/** The name of the file, without its ending. */
	String fileName(String day) {
		return text("file", day);
	}

	private String change(JournalEvent.Change change) {
		String field = JournalValues.field(change.field(), this.locale);
		String before = shown(change.before());
		String after = shown(change.after());
		if (before.equals(after)) {
			return before.isEmpty() ? text("change.unknown", field) : text("change.same", field, before);
		}
		if (before.isEmpty()) {
			return text("change.added", field, after);
		}
		return after.isEmpty() ? text("change.removed", field, before) : text("change.replaced", field, before, after);
	}

	private String shown(@Nullable String value) {
		return (value != null) ? JournalValues.display(value, this.locale) : "";
	}

	private String text(String key, Object... arguments) {
		return TEXTS.text(this.locale, key, arguments);
	}

}
