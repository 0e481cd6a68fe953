package org.impactdata.batch.adherentimport;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.impactdata.batch.tabular.TabularRecord;
import org.impactdata.domain.Parsed;
import org.impactdata.domain.adherent.AdherentKind;
import org.impactdata.domain.adherent.AdherentStatus;
import org.impactdata.domain.adherent.Gender;

/** What stands in the columns of a file's first records. */
final class ColumnSamples {

	/** With fewer values a plain name weighs more than what stands in the column. */
	private static final int ENOUGH_TO_CONTRADICT = 5;

	private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]{2,}");

	private static final Pattern PHONE = Pattern.compile("(\\+|00)\\d[\\d .()-]{7,18}|0[1-9]([ .-]?\\d{2}){4}");

	private static final Pattern LETTERS = Pattern.compile("[^\\d@]*\\p{L}{2}[^\\d@]*");

	private final List<TabularRecord> records;

	ColumnSamples(List<TabularRecord> records) {
		this.records = records;
	}

	/** Whether nothing in a column speaks against a field that its name fits. */
	boolean canBe(int column, AdherentField field) {
		List<String> values = values(column);
		boolean vagueName = field == AdherentField.KIND || field == AdherentField.STATUS;
		if (values.isEmpty() || (values.size() < ENOUGH_TO_CONTRADICT && !vagueName)) {
			return true;
		}
		return switch (field) {
			case KIND -> share(values, (value) -> accepted(AdherentKind.parse(value))) >= 0.8;
			case GENDER -> share(values, (value) -> accepted(Gender.parse(value))) >= 0.6;
			case STATUS -> share(values, (value) -> accepted(AdherentStatus.parse(value))) >= 0.5;
			case FULL_NAME -> share(values, LETTERS.asMatchPredicate()) >= 0.6;
			case IDENTIFIANT -> new HashSet<>(values).size() >= values.size() * 0.5;
			case EMAIL -> share(values, (value) -> value.indexOf('@') >= 0) >= 0.3;
			case ADDRESS, LAST_NAME, FIRST_NAME, CITY -> share(values, EMAIL.asMatchPredicate()) < 0.5;
			default -> true;
		};
	}

	/** Whether a column is a field by its values alone. */
	boolean plainly(int column, AdherentField field) {
		List<String> values = values(column);
		Pattern pattern = (field == AdherentField.EMAIL) ? EMAIL : PHONE;
		return values.size() > 1 && share(values, pattern.asMatchPredicate()) >= 0.8;
	}

	boolean hasSeveralWords(int column) {
		return share(values(column), (value) -> value.indexOf(' ') > 0) >= 0.7;
	}

	boolean namesOrganizations(int column) {
		ColumnNameDictionary dictionary = ColumnNameDictionary.instance();
		return share(values(column), (value) -> {
			for (String word : value.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
				if (dictionary.namesOrganization(word)) {
					return true;
				}
			}
			return false;
		}) >= 0.3;
	}

	/** Whether two columns are filled in the same records more often than not. */
	boolean filledTogether(int one, int other) {
		long filled = this.records.stream().filter((record) -> !record.cell(one).isBlank()).count();
		long together = this.records.stream()
			.filter((record) -> !record.cell(one).isBlank() && !record.cell(other).isBlank())
			.count();
		return filled > 0 && together * 2 > filled;
	}

	private List<String> values(int column) {
		return this.records.stream()
			.map((record) -> record.cell(column).strip())
			.filter((value) -> !value.isEmpty())
			.toList();
	}

	private static double share(List<String> values, Predicate<String> predicate) {
		return values.isEmpty() ? 0 : (double) values.stream().filter(predicate).count() / values.size();
	}

	private static boolean accepted(Parsed<?> parsed) {
		return parsed instanceof Parsed.Accepted;
	}

}
