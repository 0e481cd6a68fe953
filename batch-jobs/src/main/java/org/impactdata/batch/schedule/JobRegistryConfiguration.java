package org.impactdata.batch.schedule;

import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The jobs by name, in processes that may run them. Apart from the rest, because filling
 * it builds every job: commands that only look leave it out.
 */
@Configuration(proxyBeanMethods = false)
class JobRegistryConfiguration {

	/**
	 * As a bean it fills itself once every job is there. Spring Batch's own is filled
	 * when the first bean asks for a JobOperator, and misses the job that this bean is
	 * part of.
	 */
	@Bean
	MapJobRegistry jobRegistry() {
		return new MapJobRegistry();
	}

}
