package org.impactdata.batch.searchindex;

import org.impactdata.batch.operations.JobDescription;
import org.impactdata.domain.search.AdherentIndexUpdater;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The rebuild of the search index: enqueue every adherent → write them. */
@Configuration(proxyBeanMethods = false)
class SearchIndexRebuildJobConfiguration {

	static final String JOB = "searchIndexRebuild";

	private final JobRepository repository;

	private final PlatformTransactionManager transactions;

	private final AdherentIndexUpdater updater;

	SearchIndexRebuildJobConfiguration(JobRepository repository, PlatformTransactionManager transactions,
			AdherentIndexUpdater updater) {
		this.repository = repository;
		this.transactions = transactions;
		this.updater = updater;
	}

	@Bean
	JobDescription searchIndexRebuildDescription() {
		return JobDescription.of(JOB, "messages.searchindex").step("enqueue", 1).step("write", 20);
	}

	@Bean
	Job searchIndexRebuildJob() {
		return new JobBuilder(JOB, this.repository).start(enqueue()).next(write()).build();
	}

	private Step enqueue() {
		return new StepBuilder("enqueue", this.repository).tasklet((contribution, chunk) -> {
			this.updater.enqueueAll();
			return RepeatStatus.FINISHED;
		}, this.transactions).build();
	}

	private Step write() {
		return new StepBuilder("write", this.repository)
			.tasklet(new PendingChangesTasklet(this.updater), this.transactions)
			.build();
	}

}
