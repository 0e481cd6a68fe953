package org.impactdata.batch;

import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the jobs.
 *
 * @param node what this process is to the others
 * @param scheduler whether this process fires runs
 * @param jobs how runs are executed
 * @param imports how much an import does at a time ({@code impact.import})
 */
@ConfigurationProperties("impact")
@Validated
public record BatchProperties(@DefaultValue @Valid Node node, @DefaultValue @Valid Scheduler scheduler,
		@DefaultValue @Valid Jobs jobs, @Name("import") @DefaultValue @Valid Imports imports) {

	/**
	 * This process among the others.
	 *
	 * @param kind set by each program itself
	 * @param heartbeat time between two signs of life
	 * @param goneAfter silence after which others take the process for dead
	 */
	public record Node(@DefaultValue("WORKER") @NotNull NodeKind kind, @DefaultValue("5s") @NotNull Duration heartbeat,
			@DefaultValue("30s") @NotNull Duration goneAfter) {
	}

	/**
	 * The scheduler.
	 *
	 * @param enabled false on a console that leaves the jobs to workers; a shell starts
	 * its own only when nobody else runs jobs
	 */
	public record Scheduler(@DefaultValue("true") boolean enabled) {
	}

	/**
	 * How runs are executed.
	 *
	 * @param parallel runs at the same time in one process
	 * @param stopWait how long a process that ends waits for its runs to stop at their
	 * next commit
	 */
	public record Jobs(@DefaultValue("2") @Min(1) @Max(16) int parallel,
			@DefaultValue("20s") @NotNull Duration stopWait) {
	}

	/**
	 * How much an import does at a time.
	 *
	 * @param chunkSize rows read, checked and staged in one transaction
	 * @param rangeSize rows compared or written in one transaction
	 * @param writers connections that compare or write adherents at the same time
	 */
	public record Imports(@DefaultValue("5000") @Min(1) @Max(10_000) int chunkSize,
			@DefaultValue("10000") @Min(1) @Max(100_000) int rangeSize,
			@DefaultValue("2") @Min(2) @Max(8) int writers) {
	}

}
