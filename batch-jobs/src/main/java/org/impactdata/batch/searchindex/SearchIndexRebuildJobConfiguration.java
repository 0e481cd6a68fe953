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

	SearchIndexRebuildJobConfiguration(JobRepository repository, PlatformTransactionManager transactions) {
		this.repository = repository;
		this.transactions = transactions;
	}

	/** Static: commands that only look need the description without the index. */
	@Bean
	static JobDescription searchIndexRebuildDescription() {
		return JobDescription.of(JOB, "messages.searchindex").step("enqueue", 1).step("write", 20);
	}

	@Bean(JOB)
	Job searchIndexRebuildJob(AdherentIndexUpdater updater, PendingChangesTasklet pendingChanges) {
		return new JobBuilder(JOB, this.repository).start(enqueue(updater)).next(write(pendingChanges)).build();
	}

	private Step enqueue(AdherentIndexUpdater updater) {
		return new StepBuilder("enqueue", this.repository).tasklet((contribution, chunk) -> {
			updater.enqueueAll();
			return RepeatStatus.FINISHED;
		}, this.transactions).build();
	}

	private Step write(PendingChangesTasklet pendingChanges) {
		return new StepBuilder("write", this.repository).tasklet(pendingChanges, this.transactions).build();
	}

}
