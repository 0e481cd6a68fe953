package org.impactdata.batch.customfieldconversion;

import java.util.Objects;
import java.util.stream.Stream;

import org.impactdata.batch.operations.JobDescription;
import org.impactdata.batch.operations.JobParameterType;
import org.impactdata.batch.searchindex.PendingChangesTasklet;
import org.impactdata.batch.steps.RangeSteps;
import org.impactdata.batch.steps.RowRange;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.adherent.CustomFieldConversionService;
import org.impactdata.domain.customfield.CustomFieldType;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The conversion of a custom field: write values in their new form → index them. */
@Configuration(proxyBeanMethods = false)
class CustomFieldConversionJobConfiguration {

	static final String JOB = "customFieldConversion";

	static final String FIELD = "fieldId";

	static final String FORMER = "former";

	static final String SINCE = "since";

	/** Ids of adherents handled in one transaction. */
	private static final int RANGE = 2000;

	@Bean
	static JobDescription customFieldConversionDescription() {
		return JobDescription.of(JOB, "messages.customfieldconversion")
			.askedWith(Permission.CUSTOM_FIELD_MANAGE)
			.required(FIELD, JobParameterType.NUMBER)
			.choice(FORMER, true, Stream.of(CustomFieldType.values()).map(Enum::name).toArray(String[]::new))
			.required(SINCE, JobParameterType.NUMBER)
			.step("convert", 10)
			.step("index", 5);
	}

	@Bean
	Step convertCustomFieldStep(RangeSteps rangeSteps, CustomFieldConversionService conversion) {
		return rangeSteps.step("convert", (step) -> new RowRange(1, conversion.last()), RANGE,
				(range, step) -> conversion.convert(Long.parseLong(parameter(step, FIELD)),
						CustomFieldType.valueOf(parameter(step, FORMER)), Long.parseLong(parameter(step, SINCE)),
						range.from(), range.to()));
	}

	private static String parameter(StepExecution step, String name) {
		return Objects.requireNonNull(step.getJobParameters().getString(name));
	}

	@Bean(JOB)
	Job customFieldConversionJob(JobRepository repository, PlatformTransactionManager transactions,
			Step convertCustomFieldStep, PendingChangesTasklet pendingChanges) {
		Step index = new StepBuilder("index", repository).tasklet(pendingChanges, transactions).build();
		return new JobBuilder(JOB, repository).start(convertCustomFieldStep).next(index).build();
	}

}
