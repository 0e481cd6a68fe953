package org.impactdata.batch.steps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Cuts a step's rows into consecutive parts, the same ones at every attempt. */
final class PartSplitter implements StepExecutionSplitter {

	private static final String PART = "part";

	private final String name;

	private final JobRepository repository;

	private final RangeSource source;

	private final int size;

	PartSplitter(String name, JobRepository repository, RangeSource source, int size) {
		this.name = name;
		this.repository = repository;
		this.source = source;
		this.size = size;
	}

	@Override
	public String getStepName() {
		return this.name;
	}

	@Override
	public Set<StepExecution> split(StepExecution whole, int parallel) throws JobExecutionException {
		ExecutionContext context = whole.getExecutionContext();
		if (!context.containsKey(RangeTasklet.LAST)) {
			RangeTasklet.put(context, this.source.rows(whole));
		}
		List<RowRange> parts = parts(
				new RowRange(context.getLong(RangeTasklet.NEXT), context.getLong(RangeTasklet.LAST)), this.size,
				parallel);
		return new SimpleStepExecutionSplitter(this.repository, this.name, (grid) -> contexts(parts)).split(whole,
				parallel);
	}

	/**
	 * The rows of one part, when the process was killed after Spring Batch entered the
	 * part and before its rows were noted.
	 */
	RowRange part(StepExecution part, int parallel) {
		String partName = part.getStepName().substring(this.name.length() + 1);
		return parts(this.source.rows(part), this.size, parallel)
			.get(Integer.parseInt(partName.substring(PART.length())) - 1);
	}

	private static Map<String, ExecutionContext> contexts(List<RowRange> parts) {
		Map<String, ExecutionContext> contexts = new HashMap<>();
		for (RowRange part : parts) {
			ExecutionContext context = new ExecutionContext();
			RangeTasklet.put(context, part);
			contexts.put(PART + (contexts.size() + 1), context);
		}
		return contexts;
	}

	static List<RowRange> parts(RowRange rows, int size, int parallel) {
		long ranges = Math.ceilDiv(rows.size(), size);
		long count = Math.min(parallel, ranges);
		List<RowRange> parts = new ArrayList<>();
		long from = rows.from();
		for (int number = 1; number <= count; number++) {
			long to = Math.min(rows.to(), rows.from() + ranges * number / count * size - 1);
			parts.add(new RowRange(from, to));
			from = to + 1;
		}
		return parts;
	}

}
