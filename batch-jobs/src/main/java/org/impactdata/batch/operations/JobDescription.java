package org.impactdata.batch.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.impactdata.domain.TextBundle;
import org.impactdata.domain.access.Permission;

/**
 * What a job's package tells about its job, as a bean: without one, a job cannot be asked
 * for. Texts come from the bundle: {@code job.<name>} is the label,
 * {@code job.<name>.step.<step>} a step's, {@code job.<name>.parameter.<parameter>} a
 * parameter's, {@code failure.<code>} the sentence of a {@link JobFailure} of its own.
 *
 * @param name of the Spring Batch job
 * @param bundle base name of the resource bundle, with {@code _fr} and {@code _en}
 * @param permission what an agent needs to ask for a run
 * @param parameters what may be asked
 * @param steps in their usual order, each with its share of the job's time
 */
public record JobDescription(String name, String bundle, Permission permission, List<Parameter> parameters,
		List<Step> steps) {

	public JobDescription {
		parameters = List.copyOf(parameters);
		steps = List.copyOf(steps);
	}

	/** A job that needs {@link Permission#JOB_OPERATE} and takes no parameter. */
	public static JobDescription of(String name, String bundle) {
		return new JobDescription(name, bundle, Permission.JOB_OPERATE, List.of(), List.of());
	}

	/** What an agent needs to ask for a run. */
	public JobDescription askedWith(Permission needed) {
		return new JobDescription(this.name, this.bundle, needed, this.parameters, this.steps);
	}

	public JobDescription required(String parameter, JobParameterType type) {
		return with(new Parameter(parameter, type, true, List.of()));
	}

	public JobDescription optional(String parameter, JobParameterType type) {
		return with(new Parameter(parameter, type, false, List.of()));
	}

	public JobDescription choice(String parameter, boolean required, String... choices) {
		return with(new Parameter(parameter, JobParameterType.CHOICE, required, List.of(choices)));
	}

	/** Adds the next step; weights are relative to each other. */
	public JobDescription step(String step, int weight) {
		List<Step> all = new ArrayList<>(this.steps);
		all.add(new Step(step, weight));
		return new JobDescription(this.name, this.bundle, this.permission, this.parameters, all);
	}

	/** The job's name for a person. */
	public String label(Locale locale) {
		return texts().text(locale, "job." + this.name);
	}

	/** A step's name for a person; the step's own name when the bundle has none. */
	public String stepLabel(String step, Locale locale) {
		String key = "job." + this.name + ".step." + step;
		return texts().has(locale, key) ? texts().text(locale, key) : step;
	}

	TextBundle texts() {
		return new TextBundle(this.bundle);
	}

	private JobDescription with(Parameter parameter) {
		List<Parameter> all = new ArrayList<>(this.parameters);
		all.add(parameter);
		return new JobDescription(this.name, this.bundle, this.permission, all, this.steps);
	}

	/** One parameter; choices are empty unless the type is CHOICE. */
	public record Parameter(String name, JobParameterType type, boolean required, List<String> choices) {

		public Parameter {
			choices = List.copyOf(choices);
		}

	}

	/** One step and its relative share of the job's time. */
	public record Step(String name, int weight) {
	}

}
