package org.impactdata.batch.operations;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The jobs of this process and what their packages tell about them. */
@Component
class JobCatalog {

	private final ObjectProvider<JobDescription> descriptions;

	private final ObjectProvider<Job> jobs;

	JobCatalog(ObjectProvider<JobDescription> descriptions, ObjectProvider<Job> jobs) {
		this.descriptions = descriptions;
		this.jobs = jobs;
	}

	List<JobDescription> descriptions() {
		return this.descriptions.stream().sorted(Comparator.comparing(JobDescription::name)).toList();
	}

	@Nullable JobDescription description(String name) {
		return this.descriptions.stream().filter((each) -> each.name().equals(name)).findAny().orElse(null);
	}

	@Nullable Job job(String name) {
		return this.jobs.stream().filter((each) -> each.getName().equals(name)).findAny().orElse(null);
	}

}
