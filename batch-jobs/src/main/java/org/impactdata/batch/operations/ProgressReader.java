package org.impactdata.batch.operations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads how far a run is from Spring Batch's tables: two statements, whatever the size.
 */
@Component
class ProgressReader {

	private final JdbcClient jdbc;

	private final ExecutionContextSerializer serializer;

	ProgressReader(JdbcClient jdbc, ExecutionContextSerializer serializer) {
		this.jdbc = jdbc;
		this.serializer = serializer;
	}

	JobProgress read(JobRunDetails run, @Nullable JobDescription job) {
		List<JobDescription.Step> declared = (job != null) ? job.steps() : List.of();
		Long latest = run.jobExecutionId();
		if (latest == null) {
			return new ProgressTally(declared, Map.of()).progress(run);
		}
		ProgressTally tally = new ProgressTally(declared, jobContext(latest));
		this.jdbc.sql("""
				select s.*, c.SHORT_CONTEXT, c.SERIALIZED_CONTEXT
				from BATCH_JOB_EXECUTION latest
				join BATCH_JOB_EXECUTION e on e.JOB_INSTANCE_ID = latest.JOB_INSTANCE_ID
				join BATCH_STEP_EXECUTION s on s.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID
				left join BATCH_STEP_EXECUTION_CONTEXT c on c.STEP_EXECUTION_ID = s.STEP_EXECUTION_ID
				where latest.JOB_EXECUTION_ID = ? order by s.STEP_EXECUTION_ID""").param(latest).query((row) -> {
			tally.add(attempt(row, latest));
		});
		return tally.progress(run);
	}

	private Map<String, Object> jobContext(long execution) {
		return this.jdbc
			.sql("select SHORT_CONTEXT, SERIALIZED_CONTEXT from BATCH_JOB_EXECUTION_CONTEXT where JOB_EXECUTION_ID = ?")
			.param(execution)
			.query((row, number) -> context(row))
			.optional()
			.orElse(Map.of());
	}

	private StepAttempt attempt(ResultSet row, long latest) throws SQLException {
		long handled = row.getLong("WRITE_COUNT") + row.getLong("FILTER_COUNT") + row.getLong("READ_SKIP_COUNT")
				+ row.getLong("WRITE_SKIP_COUNT") + row.getLong("PROCESS_SKIP_COUNT");
		long done = Math.max(handled, row.getLong("READ_COUNT") + row.getLong("READ_SKIP_COUNT"));
		Object total = context(row).get(JobProgress.EXPECTED_TOTAL);
		return new StepAttempt(row.getString("STEP_NAME"), row.getLong("JOB_EXECUTION_ID") == latest,
				row.getString("STATUS"), done, (total instanceof Number number) ? number.longValue() : null,
				row.getObject("START_TIME", LocalDateTime.class), row.getObject("LAST_UPDATED", LocalDateTime.class));
	}

	private Map<String, Object> context(ResultSet row) throws SQLException {
		String text = row.getString("SERIALIZED_CONTEXT");
		if (text == null) {
			text = row.getString("SHORT_CONTEXT");
		}
		if (text == null || text.isEmpty()) {
			return Map.of();
		}
		try {
			return this.serializer.deserialize(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One row of {@code BATCH_STEP_EXECUTION}.
	 *
	 * @param step name, with the partition after a colon
	 * @param current whether it belongs to the latest attempt of the run
	 * @param total rows expected over all attempts, null when not said
	 * @param started null before its start
	 * @param committed time of its last commit
	 */
	record StepAttempt(String step, boolean current, String status, long done, @Nullable Long total,
			@Nullable LocalDateTime started, @Nullable LocalDateTime committed) {

		boolean partition() {
			return this.step.indexOf(':') > 0;
		}

		String name() {
			int colon = this.step.indexOf(':');
			return (colon > 0) ? this.step.substring(0, colon) : this.step;
		}

	}

}
