package org.impactdata.batch.operations;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the parameters of a request with what the job declares. */
final class ParameterCheck {

	/** What Spring Batch keeps of a parameter, with room for its own conversion. */
	private static final int LONGEST = 2_000;

	private ParameterCheck() {
	}

	static void check(JobDescription job, Map<String, String> parameters) {
		Map<String, JobDescription.Parameter> declared = job.parameters()
			.stream()
			.collect(Collectors.toMap(JobDescription.Parameter::name, (each) -> each));
		for (String name : new TreeSet<>(parameters.keySet())) {
			if (!declared.containsKey(name)) {
				throw new JobOperationException("parameter-unknown", job.name(), name,
						String.join(", ", new TreeSet<>(declared.keySet())));
			}
		}
		for (JobDescription.Parameter parameter : job.parameters()) {
			String value = parameters.get(parameter.name());
			if (value != null) {
				check(job, parameter, value);
			}
			else if (parameter.required()) {
				throw new JobOperationException("parameter-missing", job.name(), parameter.name());
			}
		}
	}

	private static void check(JobDescription job, JobDescription.Parameter parameter, String value) {
		String name = parameter.name();
		if (parameter.required() && value.isBlank()) {
			throw new JobOperationException("parameter-missing", job.name(), name);
		}
		if (value.length() > LONGEST) {
			throw new JobOperationException("parameter-too-long", job.name(), name, String.valueOf(LONGEST));
		}
		switch (parameter.type()) {
			case TEXT -> {
			}
			case NUMBER -> require(isNumber(value), "parameter-not-number", job.name(), name, value);
			case BOOLEAN -> require(value.equals("true") || value.equals("false"), "parameter-not-boolean", job.name(),
					name, value);
			case DATE -> require(isDate(value), "parameter-not-date", job.name(), name, value);
			case CHOICE -> require(parameter.choices().contains(value), "parameter-not-choice", job.name(), name, value,
					String.join(", ", parameter.choices()));
		}
	}

	private static void require(boolean kept, String code, String... arguments) {
		if (!kept) {
			throw new JobOperationException(code, arguments);
		}
	}

	private static boolean isNumber(String value) {
		try {
			Long.parseLong(value);
			return true;
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

	private static boolean isDate(String value) {
		try {
			LocalDate.parse(value);
			return true;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}
