package org.impactdata.batch.adherentimport;

import java.nio.file.Path;
import java.util.Objects;

import org.impactdata.batch.BatchProperties;
import org.impactdata.batch.operations.JobDescription;
import org.impactdata.batch.operations.JobParameterType;
import org.impactdata.batch.searchindex.PendingChangesTasklet;
import org.impactdata.batch.steps.LockConflicts;
import org.impactdata.batch.steps.RangeSteps;
import org.impactdata.batch.tabular.TabularFiles;
import org.impactdata.domain.access.Permission;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.FlowExecutionStatus;
import org.springframework.batch.core.job.flow.JobExecutionDecider;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

import tools.jackson.databind.json.JsonMapper;

/**
 * The import of adherents: prepare → read → duplicates → match → check → (unless it is a
 * dry run: organizations → apply → index) → files.
 */
@Configuration(proxyBeanMethods = false)
class AdherentImportJobConfiguration {

	static final String JOB = "adherentImport";

	private static final String WRITE = "WRITE";

	private static final String PREVIEW = "PREVIEW";

	private static final int ROWS_REMOVED_AT_ONCE = 10_000;

	private final JobRepository repository;

	private final PlatformTransactionManager transactions;

	private final AdherentImportSteps steps;

	private final BatchProperties.Imports properties;

	AdherentImportJobConfiguration(JobRepository repository, PlatformTransactionManager transactions,
			AdherentImportSteps steps, BatchProperties properties) {
		this.repository = repository;
		this.transactions = transactions;
		this.steps = steps;
		this.properties = properties.imports();
	}

	@Bean
	@StepScope
	ImportRowReader importRowReader(@Value("#{jobParameters['importId']}") String importId, ImportStore imports,
			ImportFiles files, ImportReach reach, JdbcClient jdbc, JsonMapper json) {
		ImportDetails details = imports.get(Long.parseLong(importId));
		Path file = files.path(details.storedFileId());
		OrganizationDirectory organizations = new OrganizationDirectory(jdbc, reach.require(details.settings()),
				reach.mayCreateOrganizations());
		ImportedCustomFields customFields = reach.customFields();
		return new ImportRowReader(() -> TabularFiles.open(file, details.settings().format()),
				(columns) -> new ImportRowParser(details.settings(), columns, organizations, customFields, json));
	}

	@Bean
	@StepScope
	ImportRowWriter importRowWriter(@Value("#{jobParameters['importId']}") String importId, ImportStore imports,
			JdbcTemplate jdbc, JsonMapper json, TransactionOperations transaction) {
		long id = Long.parseLong(importId);
		return new ImportRowWriter(jdbc, transaction, id,
				new StagedRowInsert(jdbc, json, id, imports.get(id).settings().staged()));
	}

	@Bean
	Step prepareStep() {
		return new StepBuilder("prepare", this.repository)
			.tasklet(
					(contribution, chunk) -> RepeatStatus
						.continueIf(this.steps.removeStaged(contribution.getStepExecution(), ROWS_REMOVED_AT_ONCE) > 0),
					this.transactions)
			.build();
	}

	@Bean
	Step readStep(ImportRowReader importRowReader, ImportRowWriter importRowWriter) {
		return new StepBuilder("read", this.repository).<ImportRow, ImportRow>chunk(this.properties.chunkSize())
			.transactionManager(this.transactions)
			.reader(importRowReader)
			.writer(importRowWriter)
			.stream(importRowWriter)
			.build();
	}

	@Bean
	Step duplicatesStep() {
		return new StepBuilder("duplicates", this.repository).tasklet((contribution, chunk) -> {
			this.steps.markDuplicates(contribution.getStepExecution());
			return RepeatStatus.FINISHED;
		}, this.transactions).exceptionHandler(new LockConflicts()).build();
	}

	@Bean
	Step matchStep(RangeSteps rangeSteps) {
		return rangeSteps.parallelStep("match", this.steps.rows(), this.properties.rangeSize(),
				this.properties.writers(), this.steps::match);
	}

	@Bean
	Step checkStep() {
		return new StepBuilder("check", this.repository)
			.tasklet(new RowPhasesTasklet(this.steps::check, this.properties.rangeSize()), this.transactions)
			.exceptionHandler(new LockConflicts())
			.build();
	}

	@Bean
	Step organizationsStep(RangeSteps rangeSteps) {
		return rangeSteps.step("organizations", this.steps.rows(), this.properties.rangeSize(),
				this.steps::createOrganizations);
	}

	@Bean
	Step applyStep(RangeSteps rangeSteps) {
		return rangeSteps.parallelStep("apply", this.steps.rows(), this.properties.rangeSize(),
				this.properties.writers(), this.steps::apply);
	}

	@Bean
	Step indexStep(PendingChangesTasklet pendingChanges) {
		return new StepBuilder("index", this.repository).tasklet(pendingChanges, this.transactions).build();
	}

	@Bean
	Step filesStep(ResultFilesTasklet resultFilesTasklet) {
		return new StepBuilder("files", this.repository).tasklet(resultFilesTasklet, this.transactions).build();
	}

	@Bean(JOB)
	Job adherentImportJob(Step prepareStep, Step readStep, Step duplicatesStep, Step matchStep, Step checkStep,
			Step organizationsStep, Step applyStep, Step indexStep, Step filesStep, ImportStateListener listener) {
		JobExecutionDecider writeOrPreview = (job, step) -> new FlowExecutionStatus(
				Boolean.parseBoolean(Objects.toString(job.getJobParameters().getString("dryRun"))) ? PREVIEW : WRITE);
		return new JobBuilder(JOB, this.repository).listener(listener)
			.start(prepareStep)
			.next(readStep)
			.next(duplicatesStep)
			.next(matchStep)
			.next(checkStep)
			.next(writeOrPreview)
			.on(PREVIEW)
			.to(filesStep)
			.from(writeOrPreview)
			.on(WRITE)
			.to(organizationsStep)
			.next(applyStep)
			.next(indexStep)
			.next(filesStep)
			.end()
			.build();
	}

	@Bean
	JobDescription adherentImportDescription() {
		return JobDescription.of(JOB, ImportTexts.BUNDLE)
			.askedWith(Permission.IMPORT_RUN)
			.required("importId", JobParameterType.NUMBER)
			.optional("dryRun", JobParameterType.BOOLEAN)
			.step("prepare", 1)
			.step("read", 35)
			.step("duplicates", 2)
			.step("match", 10)
			.step("check", 5)
			.step("organizations", 2)
			.step("apply", 30)
			.step("index", 60)
			.step("files", 5);
	}

}
