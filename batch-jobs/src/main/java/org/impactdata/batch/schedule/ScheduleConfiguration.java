package org.impactdata.batch.schedule;

import org.impactdata.batch.BatchProperties;

import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.dao.DefaultExecutionContextSerializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the jobs, and what Spring Batch's auto-configuration leaves open. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BatchProperties.class)
class ScheduleConfiguration {

	@Bean
	ExecutionContextSerializer executionContextSerializer() {
		return new DefaultExecutionContextSerializer();
	}

}
