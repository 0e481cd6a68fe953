package org.impactdata.batch.commandline;

import org.impactdata.batch.BatchJobsApplication;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * What commands that only look or ask need: no Hibernate and no search index, which would
 * take longer to start than the command itself. Bears no stereotype, or the other
 * applications would find it by scanning.
 */
@EnableAutoConfiguration(
		excludeName = { "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
				"org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration" })
@ComponentScan(basePackages = { "org.impactdata.domain", "org.impactdata.batch" },
		excludeFilters = { @Filter(type = FilterType.REGEX, pattern = "org\\.impactdata\\.domain\\.search\\..*"),
				@Filter(type = FilterType.ASSIGNABLE_TYPE, classes = BatchJobsApplication.class) })
class LookingApplication {

}
