package org.impactdata.batch.commandline;

import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;

/**
 * What commands that only look or ask need: no Hibernate, no search index and no
 * scheduler, which would take longer to start than the command itself. Bears no
 * stereotype, or the other applications would find it by scanning.
 */
@EnableAutoConfiguration(
		excludeName = { "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
				"org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration" })
@ComponentScan(basePackages = { "org.impactdata.domain", "org.impactdata.batch" },
		excludeFilters = {
				@Filter(type = FilterType.REGEX,
						pattern = { "org\\.impactdata\\.domain\\.search\\..*",
								"org\\.impactdata\\.batch\\.schedule\\.(JobScheduler|JobRegistryConfiguration)" }),
				@Filter(SpringBootConfiguration.class) })
class LookingApplication {

	/** Building the real one builds every job, and with them the search index. */
	@Bean
	@Primary
	JobOperator operatorWhenNeeded(@Lazy @Qualifier("jobOperator") JobOperator operator) {
		return operator;
	}

}
