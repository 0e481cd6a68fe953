package org.impactdata.batch.journalexport;

import java.util.Arrays;

import org.impactdata.batch.operations.JobDescription;
import org.impactdata.batch.operations.JobParameterType;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.audit.JournalAction;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The export of the journal: write. */
@Configuration(proxyBeanMethods = false)
class JournalExportJobConfiguration {

	@Bean
	static JobDescription journalExportDescription() {
		return JobDescription.of(JournalExports.JOB, JournalColumns.BUNDLE)
			.askedWith(Permission.JOURNAL_EXPORT)
			.optional(QueryParameters.AGENT, JobParameterType.NUMBER)
			.optional(QueryParameters.OBJECTS, JobParameterType.TEXT)
			.optional(QueryParameters.TEXT, JobParameterType.TEXT)
			.choice(QueryParameters.ACTION, false,
					Arrays.stream(JournalAction.values()).map(Enum::name).toArray(String[]::new))
			.optional(QueryParameters.FROM, JobParameterType.DATE)
			.optional(QueryParameters.TO, JobParameterType.DATE)
			.optional(QueryParameters.REFUSALS, JobParameterType.BOOLEAN)
			.step("write", 1);
	}

	@Bean(JournalExports.JOB)
	Job journalExportJob(JobRepository repository, PlatformTransactionManager transactions,
			JournalExportTasklet tasklet) {
		Step write = new StepBuilder("write", repository).tasklet(tasklet, transactions).listener(tasklet).build();
		return new JobBuilder(JournalExports.JOB, repository).start(write).build();
	}

}
