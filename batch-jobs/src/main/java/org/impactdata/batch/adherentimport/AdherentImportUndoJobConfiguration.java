package org.impactdata.batch.adherentimport;

import org.impactdata.batch.BatchProperties;
import org.impactdata.batch.operations.JobDescription;
import org.impactdata.batch.operations.JobParameterType;
import org.impactdata.batch.steps.LockConflicts;
import org.impactdata.domain.access.Permission;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Takes an import back: undo → index. */
@Configuration(proxyBeanMethods = false)
class AdherentImportUndoJobConfiguration {

	static final String JOB = "adherentImportUndo";

	@Bean
	Step undoStep(JobRepository repository, PlatformTransactionManager transactions, AdherentImportSteps steps,
			BatchProperties properties) {
		return new StepBuilder("undo", repository)
			.tasklet(new RowPhasesTasklet(steps::undo, properties.imports().rangeSize()), transactions)
			.build();
	}

	@Bean(JOB)
	Job adherentImportUndoJob(JobRepository repository, Step undoStep, Step indexStep, UndoStateListener listener) {
		return new JobBuilder(JOB, repository).listener(listener).start(undoStep).next(indexStep).build();
	}

	@Bean
	JobDescription adherentImportUndoDescription() {
		return JobDescription.of(JOB, ImportTexts.BUNDLE)
			.askedWith(Permission.IMPORT_UNDO)
			.required("importId", JobParameterType.NUMBER)
			.step("undo", 50)
			.step("index", 50);
	}

}
