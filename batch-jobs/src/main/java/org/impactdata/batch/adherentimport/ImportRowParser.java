package org.impactdata.batch.adherentimport;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.impactdata.batch.tabular.TabularRecord;
import org.impactdata.domain.Parsed;
import org.impactdata.domain.adherent.AdherentKind;
import org.impactdata.domain.adherent.AdherentStatus;
import org.impactdata.domain.adherent.Gender;
import org.impactdata.domain.adherent.MembershipNumber;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFieldType;
import org.impactdata.domain.value.CountryCode;
import org.impactdata.domain.value.DateOrder;
import org.impactdata.domain.value.EmailAddress;
import org.impactdata.domain.value.NameKey;
import org.impactdata.domain.value.PartialDate;
import org.impactdata.domain.value.PhoneNumber;
import org.impactdata.domain.value.PhoneRegion;
import org.impactdata.domain.value.PostalCode;
import org.impactdata.domain.value.Texts;
import org.impactdata.reports.workbook.FormulaGuard;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

/**
 * Turns the cells of a record into the values of an adherent with the domain's own value
 * objects, and notes every cell that is not one. Not for use by several threads.
 */
class ImportRowParser {

	private static final int LONGEST_QUOTE = 500;

	private static final int LONGEST_NOTE = 10_000;

	private final ImportSettings settings;

	private final ImportColumns columns;

	private final OrganizationDirectory organizations;

	private final JsonMapper json;

	private final PhoneRegion region;

	private final DateOrder dateOrder;

	private final RowKeys keys;

	ImportRowParser(ImportSettings settings, List<String> columns, OrganizationDirectory organizations,
			ImportedCustomFields customFields, JsonMapper json) {
		this.settings = settings;
		this.columns = ImportColumns.of(settings, columns, customFields);
		this.organizations = organizations;
		this.json = json;
		this.region = PhoneRegion.of(settings.region());
		this.dateOrder = settings.format().dateOrder();
		this.keys = new RowKeys(settings.matchKeys());
	}

	static String nameKey(@Nullable String lastName, @Nullable String firstName) {
		return NameKey.ofPerson(lastName, firstName);
	}

	ImportRow parse(TabularRecord record) {
		ImportRow row = new ImportRow(record.number(), record.line());
		checkShape(record, row);
		Map<String, @Nullable String> custom = new LinkedHashMap<>();
		for (ImportColumns.Column column : this.columns.used()) {
			String cell = FormulaGuard.disarm(record.cell(column.index()));
			String customName = column.customName();
			if (Texts.clean(cell) == null) {
				if (customName != null && this.settings.clearsCustomFields()
						&& this.settings.customFields().containsKey(column.name())) {
					custom.put(customName, null);
				}
				continue;
			}
			AdherentField field = column.field();
			if (field != null) {
				read(row, column.name(), field, cell);
			}
			else if (customName != null) {
				readCustom(row, column, customName, cell, custom);
			}
		}
		if (!custom.isEmpty()) {
			row.set(StagedColumn.CUSTOM_FIELDS, this.json.writeValueAsString(custom));
		}
		complete(row);
		return row;
	}

	private void checkShape(TabularRecord record, ImportRow row) {
		for (int i = this.columns.count(); i < record.cells().size(); i++) {
			if (!record.cell(i).isBlank()) {
				row.add(Finding.reject(null, "finding.too-many-cells", quote(record.cell(i)),
						Integer.toString(this.columns.count()), Integer.toString(record.cells().size())));
				break;
			}
		}
		if (record.unreadable()) {
			row.add(Finding.reject(null, "finding.unreadable-characters", null, this.settings.format().charset()));
		}
	}

	private void read(ImportRow row, String column, AdherentField field, String cell) {
		switch (field) {
			case KIND -> put(row, column, cell, StagedColumn.KIND, AdherentKind.parse(cell));
			case IDENTIFIANT -> put(row, column, cell, StagedColumn.IDENTIFIANT, MembershipNumber.parse(cell));
			case LAST_NAME -> put(row, column, cell, StagedColumn.LAST_NAME, Texts.parse(cell, 150));
			case FIRST_NAME -> put(row, column, cell, StagedColumn.FIRST_NAME, Texts.parse(cell, 150));
			case FULL_NAME -> readFullName(row, column, cell);
			case LEGAL_NAME -> put(row, column, cell, StagedColumn.LEGAL_NAME, Texts.parse(cell, 200));
			case GENDER -> put(row, column, cell, StagedColumn.GENDER, Gender.parse(cell));
			case BIRTH_DATE -> put(row, column, cell, StagedColumn.BIRTH_DATE, PartialDate.parse(cell, this.dateOrder));
			case EMAIL -> put(row, column, cell, StagedColumn.EMAIL, EmailAddress.parse(cell));
			case PHONE -> readPhone(row, column, cell);
			case ADDRESS, ADDRESS_2 -> readAddress(row, column, cell);
			case POSTAL_CODE -> put(row, column, cell, StagedColumn.POSTAL_CODE, PostalCode.parse(cell));
			case CITY -> put(row, column, cell, StagedColumn.CITY, Texts.parse(cell, 120));
			case REGION -> put(row, column, cell, StagedColumn.REGION, Texts.parse(cell, 120));
			case COUNTRY -> put(row, column, cell, StagedColumn.COUNTRY, CountryCode.parse(cell));
			case PROFESSION -> put(row, column, cell, StagedColumn.PROFESSION, Texts.parse(cell, 150));
			case ORGANIZATION -> readOrganization(row, column, cell);
			case STATUS -> put(row, column, cell, StagedColumn.STATUS, AdherentStatus.parse(cell));
			case JOINED_ON -> readDay(row, column, cell, StagedColumn.JOINED_ON);
			case LEFT_ON -> readDay(row, column, cell, StagedColumn.LEFT_ON);
			case NOTE -> put(row, column, cell, StagedColumn.NOTE, Texts.parseLines(cell, LONGEST_NOTE));
		}
	}

	private void put(ImportRow row, String column, String cell, StagedColumn target, Parsed<?> parsed) {
		switch (parsed) {
			case Parsed.Accepted<?>(Object value) -> row.set(target, stored(value));
			case Parsed.Rejected<?> rejected -> reject(row, column, cell, rejected);
		}
	}

	private static Object stored(Object value) {
		return (value instanceof Enum<?> constant) ? constant.name() : value.toString();
	}

	private void reject(ImportRow row, String column, String cell, Parsed.Rejected<?> rejected) {
		row.add(Finding.reject(column, "problem." + rejected.problem().code(), quote(cell),
				rejected.problem().arguments().toArray(String[]::new)));
	}

	private void readFullName(ImportRow row, String column, String cell) {
		FullName name = FullName.of(cell);
		if (name.lastName() != null) {
			put(row, column, cell, StagedColumn.LAST_NAME, Texts.parse(name.lastName(), 150));
		}
		if (name.firstName() != null) {
			put(row, column, cell, StagedColumn.FIRST_NAME, Texts.parse(name.firstName(), 150));
		}
	}

	private void readPhone(ImportRow row, String column, String cell) {
		switch (PhoneNumber.parse(cell, this.region)) {
			case Parsed.Accepted<PhoneNumber>(PhoneNumber phone) -> {
				row.set(StagedColumn.PHONE, phone.typed());
				row.set(StagedColumn.PHONE_E164, phone.e164());
				if (phone.warning() != null) {
					row.add(Finding.warning(column, "problem." + phone.warning().code(), quote(cell),
							phone.warning().arguments().toArray(String[]::new)));
				}
			}
			case Parsed.Rejected<PhoneNumber> rejected -> reject(row, column, cell, rejected);
		}
	}

	private void readAddress(ImportRow row, String column, String cell) {
		Object before = row.get(StagedColumn.ADDRESS);
		String whole = (before != null) ? before + "\n" + cell : cell;
		put(row, column, cell, StagedColumn.ADDRESS, Texts.parseLines(whole, 500));
	}

	private void readDay(ImportRow row, String column, String cell, StagedColumn target) {
		Parsed<LocalDate> day = PartialDate.parseDay(cell, this.dateOrder);
		put(row, column, cell, target, day);
	}

	private void readOrganization(ImportRow row, String column, String cell) {
		switch (Texts.parse(cell, 200)) {
			case Parsed.Accepted<String>(String name) -> {
				List<Long> found = this.organizations.find(name);
				row.organization(name, NameKey.of(name));
				if (found.size() == 1) {
					row.set(StagedColumn.ORGANIZATION_ID, found.getFirst());
				}
				else if (found.size() > 1) {
					row.add(Finding.reject(column, "finding.organization-ambiguous", quote(cell), name));
				}
				else if (!this.settings.createOrganizations() || !this.organizations.mayCreate()) {
					row.add(Finding.reject(column, this.settings.createOrganizations()
							? "finding.organization-not-created" : "finding.organization-unknown", quote(cell), name));
				}
			}
			case Parsed.Rejected<String> rejected -> reject(row, column, cell, rejected);
		}
	}

	private void readCustom(ImportRow row, ImportColumns.Column column, String name, String cell,
			Map<String, @Nullable String> custom) {
		CustomField field = column.customField();
		switch ((field != null) ? field.parse(number(field, cell), this.dateOrder)
				: Texts.parseLines(cell, LONGEST_NOTE)) {
			case Parsed.Accepted<String>(String text) -> custom.put(name, text);
			case Parsed.Rejected<String> rejected -> reject(row, column.name(), cell, rejected);
		}
	}

	/** Where decimals come after a dot, a comma is none. */
	private String number(CustomField field, String cell) {
		boolean grouped = field.type() == CustomFieldType.NUMBER && this.settings.format().decimalSeparator() == '.';
		return grouped ? cell.replace(",", "") : cell;
	}

	private void complete(ImportRow row) {
		String lastName = (String) row.get(StagedColumn.LAST_NAME);
		String firstName = (String) row.get(StagedColumn.FIRST_NAME);
		String legalName = (String) row.get(StagedColumn.LEGAL_NAME);
		boolean person = lastName != null || firstName != null;
		if (person) {
			row.set(StagedColumn.NAME_KEY, nameKey(lastName, firstName));
		}
		else if (legalName != null) {
			row.set(StagedColumn.NAME_KEY, NameKey.of(legalName));
			if (row.get(StagedColumn.KIND) == null) {
				row.set(StagedColumn.KIND, AdherentKind.ORGANIZATION.name());
			}
		}
		row.keyHash(this.keys.of(row));
	}

	static String quote(String cell) {
		return (cell.length() <= LONGEST_QUOTE) ? cell : cell.substring(0, LONGEST_QUOTE - 1) + "…";
	}

}
