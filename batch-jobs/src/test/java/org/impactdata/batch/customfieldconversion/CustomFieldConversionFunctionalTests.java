package org.impactdata.batch.customfieldconversion;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.operations.JobRunState;
import org.impactdata.batch.schedule.ShellRunner;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentListQuery;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFieldDraft;
import org.impactdata.domain.customfield.CustomFieldService;
import org.impactdata.domain.customfield.CustomFieldType;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** A text becomes a number, with all its values. */
@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
class CustomFieldConversionFunctionalTests {

	private static final Caller OPERATOR = new Caller("Olga Opérateur", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private JobOperations operations;

	@Autowired
	private ShellRunner runner;

	@Autowired
	private CustomFieldService fields;

	@Autowired
	private AdherentService adherents;

	@Autowired
	private CustomFieldChanges changes;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
	}

	@Test
	void valuesAreWrittenInTheirNewFormAndFoundByIt() throws Exception {
		OPERATOR.call(() -> this.fields.create(CustomFieldDraft.named("Taille", CustomFieldType.TEXT).everywhere()));
		for (String size : List.of("1 234,5", "environ 12", "7")) {
			OPERATOR.call(() -> this.adherents.create(AdherentDraft.person("Nom", size).with("Taille", size)));
		}
		long run = change(CustomFieldType.NUMBER);
		JobRunDetails ended = OPERATOR.call(() -> await(run));
		assertThat(ended.state()).as(ended.failureDetail()).isEqualTo(JobRunState.COMPLETED);
		assertThat(OPERATOR.call(() -> this.adherents.list(AdherentListQuery.all(10))))
			.extracting((adherent) -> adherent.customFields().get("Taille"))
			.containsExactlyInAnyOrder("1234.5", "environ 12", "7");
		assertThat(OPERATOR.call(() -> this.adherents.list(AdherentListQuery.search("1234", 10)))).hasSize(1);
	}

	/** Gives the only field another type. */
	private long change(CustomFieldType type) {
		CustomField field = OPERATOR.call(this.fields::list).getFirst();
		assertThat(OPERATOR.call(() -> this.changes.change(field, CustomFieldDraft.of(field).of(type)))).isTrue();
		return Objects.requireNonNull(this.jdbc.queryForObject("select max(id) from job_run", Long.class));
	}

	private JobRunDetails await(long run) {
		try {
			return this.runner.awaitEnd(run, (progress) -> {
			});
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
