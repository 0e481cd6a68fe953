package org.impactdata.batch.operations;

import java.util.Locale;

import org.impactdata.domain.TextBundle;
import org.jspecify.annotations.Nullable;

/** Sentences about jobs: French, and English for those who chose it. */
public final class JobTexts {

	static final TextBundle BUNDLE = new TextBundle("messages.jobs");

	private JobTexts() {
	}

	/** What a job is called; its own name when this process does not know it. */
	public static String job(@Nullable JobDescription description, String name, Locale locale) {
		return (description != null) ? description.label(locale) : name;
	}

	/** What a state is called. */
	public static String state(JobRunState state, Locale locale) {
		return BUNDLE.text(locale, "state." + state.name());
	}

	/** What Spring Batch's state of a step is called. */
	public static String stepState(JobProgress.StepProgress step, Locale locale) {
		return BUNDLE.text(locale, "step-state." + step.state());
	}

	/**
	 * What went wrong and what to do, for a person.
	 * @param description the job, null when it is not known here
	 * @param code the run's failure code
	 */
	public static String failure(@Nullable JobDescription description, String code, Locale locale) {
		String key = "failure." + code;
		if (description != null && description.texts().has(locale, key)) {
			return description.texts().text(locale, key);
		}
		return BUNDLE.text(locale, BUNDLE.has(locale, key) ? key : "failure." + FailureCause.UNEXPECTED);
	}

}
