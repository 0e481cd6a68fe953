package org.impactdata.batch.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.impactdata.domain.value.DateOrder;

/** What the first rows of a file tell, in whatever kind of file they stand. */
record Layout(HeaderDetector.Header header, ValueHabits habits) {

	static Layout detect(List<RowSource.Row> rows, char separator, TabularOverrides overrides) {
		if (rows.isEmpty()) {
			throw new TabularException(TabularException.Code.EMPTY);
		}
		HeaderDetector.Header header = HeaderDetector.detect(rows, overrides.header());
		int first = Math.min(header.present() ? header.row() : header.row() - 1, rows.size());
		ValueHabits found = ValueHabits.detect(rows.subList(first, rows.size()), separator);
		Character decimal = overrides.decimalSeparator();
		DateOrder order = overrides.dateOrder();
		ValueHabits habits = new ValueHabits((order != null) ? order : found.dateOrder(),
				order == null && found.ambiguousDates(), (decimal != null) ? decimal : found.decimalSeparator());
		return new Layout(header, habits);
	}

	/** Takes the first records and tells what is noteworthy. */
	TabularSample sample(TabularFormat format, HeadedRecords records, List<String> sheets,
			List<TabularNotice> notices) {
		ColumnNames names = records.names();
		if (this.header.row() > 1) {
			notices.add(TabularNotice.of(TabularNotice.Code.SKIPPED_ABOVE_HEADER, this.header.row() - 1));
		}
		if (!this.header.present()) {
			notices.add(TabularNotice.of(TabularNotice.Code.NO_HEADER));
		}
		else if (!names.unnamed().isEmpty()) {
			notices.add(TabularNotice.of(TabularNotice.Code.UNNAMED_COLUMNS, String.join(", ", names.unnamed())));
		}
		if (!names.repeated().isEmpty()) {
			notices.add(TabularNotice.of(TabularNotice.Code.REPEATED_COLUMNS, String.join(", ", names.repeated())));
		}
		if (this.habits.ambiguousDates()) {
			notices.add(TabularNotice.of(TabularNotice.Code.AMBIGUOUS_DATES, this.habits.dateOrder()));
		}
		List<TabularRecord> rows = new ArrayList<>();
		int ragged = 0;
		long firstRagged = 0;
		while (records.buffered()) {
			TabularRecord row = Objects.requireNonNull(records.read());
			if (row.cells().size() != names.names().size()) {
				firstRagged = (ragged == 0) ? row.line() : firstRagged;
				ragged++;
			}
			if (rows.size() < TabularLimits.SHOWN_RECORDS) {
				rows.add(row);
			}
		}
		if (rows.isEmpty()) {
			notices.add(TabularNotice.of(TabularNotice.Code.NO_RECORDS));
		}
		if (ragged > 0) {
			notices.add(TabularNotice.of(TabularNotice.Code.RAGGED_RECORDS, ragged, firstRagged));
		}
		return new TabularSample(format, names.names(), List.copyOf(rows), sheets, List.copyOf(notices));
	}

}
