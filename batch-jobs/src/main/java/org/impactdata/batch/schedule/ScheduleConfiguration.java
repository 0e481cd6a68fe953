package org.impactdata.batch.schedule;

import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.dao.DefaultExecutionContextSerializer;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the jobs, and what Spring Batch's auto-configuration leaves open. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BatchProperties.class)
class ScheduleConfiguration {

	/**
	 * As a bean it fills itself once every job is there. Spring Batch's own is filled
	 * when the first bean asks for a JobOperator, and misses the job that this bean is
	 * part of.
	 */
	@Bean
	MapJobRegistry jobRegistry() {
		return new MapJobRegistry();
	}

	@Bean
	ExecutionContextSerializer executionContextSerializer() {
		return new DefaultExecutionContextSerializer();
	}

}
