package org.impactdata.batch.adherentimport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.impactdata.batch.tabular.TabularRecord;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields of columns: the name that fits best wins, what stands in the columns
 * decides where names are not enough.
 */
final class ColumnSuggestion {

	private final List<String> columns;

	private final ColumnSamples samples;

	private final Map<AdherentField, Integer> found = new HashMap<>();

	ColumnSuggestion(List<String> columns, List<TabularRecord> samples) {
		this.columns = columns;
		this.samples = new ColumnSamples(samples);
		takeBestNames();
		settleNames();
		settleOrganizations();
		takeByValues(AdherentField.EMAIL);
		takeByValues(AdherentField.PHONE);
	}

	/** The fields by the index of their column. */
	Map<Integer, AdherentField> fields() {
		Map<Integer, AdherentField> fields = new HashMap<>();
		this.found.forEach((field, column) -> fields.put(column, field));
		return fields;
	}

	private void takeBestNames() {
		List<Fit> fits = new ArrayList<>();
		for (int i = 0; i < this.columns.size(); i++) {
			int column = i;
			ColumnNameDictionary.instance().fits(this.columns.get(i)).forEach((field, score) -> {
				if (this.samples.canBe(column, field)) {
					fits.add(new Fit(column, field, score));
				}
			});
		}
		fits.sort(Comparator.comparingInt(Fit::score).reversed().thenComparing(Fit::column));
		for (Fit fit : fits) {
			if (!this.found.containsKey(fit.field()) && !this.found.containsValue(fit.column())) {
				this.found.put(fit.field(), fit.column());
			}
		}
	}

	/** Last, first and full names: whichever are needed to have a name once. */
	private void settleNames() {
		Integer full = this.found.get(AdherentField.FULL_NAME);
		boolean last = has(AdherentField.LAST_NAME);
		boolean first = has(AdherentField.FIRST_NAME);
		if (full != null && last && first) {
			this.found.remove(AdherentField.FULL_NAME);
			if (!has(AdherentField.ORGANIZATION) && !has(AdherentField.LEGAL_NAME)
					&& this.samples.namesOrganizations(full)) {
				this.found.put(AdherentField.ORGANIZATION, full);
			}
		}
		else if (full != null && first && !this.samples.hasSeveralWords(full)) {
			move(AdherentField.FULL_NAME, AdherentField.LAST_NAME);
		}
		else if (full != null) {
			this.found.remove(AdherentField.LAST_NAME);
			this.found.remove(AdherentField.FIRST_NAME);
		}
		else if (last && !first && this.samples.hasSeveralWords(index(AdherentField.LAST_NAME))) {
			move(AdherentField.LAST_NAME, AdherentField.FULL_NAME);
		}
	}

	private void settleOrganizations() {
		Integer full = this.found.get(AdherentField.FULL_NAME);
		if (full != null && !has(AdherentField.LEGAL_NAME) && this.samples.namesOrganizations(full)) {
			move(AdherentField.FULL_NAME, AdherentField.LEGAL_NAME);
		}
		boolean person = has(AdherentField.FULL_NAME) || has(AdherentField.LAST_NAME) || has(AdherentField.FIRST_NAME);
		if (!person && !has(AdherentField.LEGAL_NAME)) {
			move(AdherentField.ORGANIZATION, AdherentField.LEGAL_NAME);
		}
		Integer legal = this.found.get(AdherentField.LEGAL_NAME);
		Integer name = has(AdherentField.LAST_NAME) ? this.found.get(AdherentField.LAST_NAME)
				: this.found.get(AdherentField.FULL_NAME);
		if (legal != null && name != null && !has(AdherentField.ORGANIZATION)
				&& this.samples.filledTogether(legal, name)) {
			move(AdherentField.LEGAL_NAME, AdherentField.ORGANIZATION);
		}
	}

	private void takeByValues(AdherentField field) {
		for (int column = 0; column < this.columns.size() && !has(field); column++) {
			if (!this.found.containsValue(column) && this.samples.plainly(column, field)
					&& ColumnNameDictionary.instance().fits(this.columns.get(column)).isEmpty()) {
				this.found.put(field, column);
			}
		}
	}

	private boolean has(AdherentField field) {
		return this.found.containsKey(field);
	}

	private int index(AdherentField field) {
		Integer column = this.found.get(field);
		return (column != null) ? column : -1;
	}

	private void move(AdherentField from, AdherentField to) {
		Integer column = this.found.remove(from);
		if (column != null) {
			this.found.put(to, column);
		}
	}

	/** How well a column's name fits a field. */
	private record Fit(int column, AdherentField field, int score) {
	}

}
