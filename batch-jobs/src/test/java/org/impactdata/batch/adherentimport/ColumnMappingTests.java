package org.impactdata.batch.adherentimport;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.impactdata.batch.tabular.TabularRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ColumnMappingTests {

	@Test
	void frenchNamesAreUnderstoodHoweverTheyAreWritten() {
		ColumnMapping mapping = mapping("N° adhérent;NOM;Prénom usuel;Date de naiss.;Tél. portable;e-mail;C.P.;COMMUNE;"
				+ "Civilité;Né(e) le;Complément d'adresse;Adresses;Date d’adhésion;Remarque(s);Métier;Société");
		assertThat(mapping.fields()).isEqualTo(Map.ofEntries(Map.entry("N° adhérent", AdherentField.IDENTIFIANT),
				Map.entry("NOM", AdherentField.LAST_NAME), Map.entry("Prénom usuel", AdherentField.FIRST_NAME),
				Map.entry("Date de naiss.", AdherentField.BIRTH_DATE), Map.entry("Tél. portable", AdherentField.PHONE),
				Map.entry("e-mail", AdherentField.EMAIL), Map.entry("C.P.", AdherentField.POSTAL_CODE),
				Map.entry("COMMUNE", AdherentField.CITY), Map.entry("Civilité", AdherentField.GENDER),
				Map.entry("Complément d'adresse", AdherentField.ADDRESS_2),
				Map.entry("Adresses", AdherentField.ADDRESS), Map.entry("Date d’adhésion", AdherentField.JOINED_ON),
				Map.entry("Remarque(s)", AdherentField.NOTE), Map.entry("Métier", AdherentField.PROFESSION),
				Map.entry("Société", AdherentField.ORGANIZATION)));
		assertThat(mapping.unmapped()).containsExactly("Né(e) le");
	}

	@Test
	void englishNamesAreUnderstoodHoweverTheyAreWritten() {
		ColumnMapping mapping = mapping("MemberID;Surname;given_name;D.O.B.;Zip;Street Address;Phone No.;suburb;state;"
				+ "CountryRegionName;JobTitle;Member since;EmailAddress;BusinessEntityID");
		assertThat(mapping.fields().values()).containsExactly(AdherentField.IDENTIFIANT, AdherentField.LAST_NAME,
				AdherentField.FIRST_NAME, AdherentField.BIRTH_DATE, AdherentField.POSTAL_CODE, AdherentField.ADDRESS,
				AdherentField.PHONE, AdherentField.CITY, AdherentField.REGION, AdherentField.COUNTRY,
				AdherentField.PROFESSION, AdherentField.JOINED_ON, AdherentField.EMAIL);
		assertThat(mapping.unmapped()).containsExactly("BusinessEntityID");
	}

	@Test
	void theFieldsOwnNamesAreUnderstoodInBothLanguages() {
		for (AdherentField field : AdherentField.values()) {
			for (String name : List.of(field.option(), field.name(), field.label(Locale.FRENCH),
					field.label(Locale.ENGLISH))) {
				assertThat(AdherentField.named(name)).as(name).isEqualTo(field);
			}
			for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
				assertThat(mapping(field.label(locale)).fields().values()).as(field.label(locale)).hasSize(1);
			}
		}
	}

	@Test
	void aFieldIsTakenOnceByTheBetterName() {
		assertThat(mapping("phone2;phone1").fields()).containsExactly(Map.entry("phone1", AdherentField.PHONE));
		assertThat(mapping("Téléphone fixe;Portable").unmapped()).containsExactly("Téléphone fixe");
		assertThat(mapping("full_name;last_name;first_name").unmapped()).containsExactly("full_name");
	}

	@Test
	void valuesDecideWhereNamesLeaveDoubt() {
		assertThat(mapping("Nom;Ville", "Marie Dupont;Lyon", "Jean Martin;Metz").fields()).containsEntry("Nom",
				AdherentField.FULL_NAME);
		assertThat(mapping("Nom;Ville", "Dupont;Lyon", "Martin;Metz").fields()).containsEntry("Nom",
				AdherentField.LAST_NAME);
		assertThat(mapping("Name;City", "The Gear Store;Leeds", "Bike Supplies Ltd;York").fields())
			.containsEntry("Name", AdherentField.LEGAL_NAME);
		assertThat(mapping("Type;Nom", "rep;Dupont", "sen;Martin").unmapped()).containsExactly("Type");
		assertThat(
				mapping("Colonne A;Colonne B", "a@example.org;06 39 98 00 01", "b@example.org;06 39 98 00 02").fields()
					.values())
			.containsExactly(AdherentField.EMAIL, AdherentField.PHONE);
		assertThat(mapping("Nom;Prénom;Raison sociale", "Dupont;Marie;Green Ltd", "Martin;Jean;Blue Ltd").fields())
			.containsEntry("Raison sociale", AdherentField.ORGANIZATION);
	}

	@Test
	void aPersonsWishReplacesTheProposal() {
		ColumnMapping mapping = mapping("Nom;Tél.;Mobile").withOverride("Tél.=phone", List.of());
		assertThat(mapping.fields()).containsEntry("Tél.", AdherentField.PHONE).doesNotContainKey("Mobile");
		assertThat(mapping.unmapped()).containsExactly("Mobile");
		assertThat(mapping.withOverride("tel=Date de naissance", List.of()).fields()).containsEntry("Tél.",
				AdherentField.BIRTH_DATE);
		assertThat(mapping.withOverride("Nom=legal_name", List.of()).fields()).containsEntry("Nom",
				AdherentField.LEGAL_NAME);
		assertThat(mapping.withOverride("Nom=ignore", List.of()).unmapped()).contains("Nom");
	}

	@Test
	void aWishThatCannotBeFollowedNamesTheChoicesAndACloseOne() {
		ColumnMapping mapping = mapping("Nom;Prénom;Courriel");
		assertThatExceptionOfType(ColumnMappingException.class)
			.isThrownBy(() -> mapping.withOverride("Couriel=email", List.of()))
			.withMessageContaining("« Courriel »")
			.withMessageContaining("Nom, Prénom, Courriel");
		assertThatExceptionOfType(ColumnMappingException.class)
			.isThrownBy(() -> mapping.withOverride("Nom=lastnam", List.of()))
			.withMessageContaining("« last-name »")
			.satisfies((ex) -> assertThat(ex.text(Locale.ENGLISH)).contains("Did you mean “last-name”?"));
		assertThatExceptionOfType(ColumnMappingException.class).isThrownBy(() -> mapping.withOverride("Nom", List.of()))
			.withMessageContaining("colonne=champ");
	}

	private static ColumnMapping mapping(String header, String... records) {
		List<TabularRecord> samples = Arrays.stream(records)
			.map((record) -> new TabularRecord(1, 2, List.of(record.split(";"))))
			.toList();
		return ColumnMapping.suggest(List.of(header.split(";")), samples);
	}

}
