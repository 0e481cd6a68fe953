package org.impactdata.batch;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The batch jobs without the console: what the command line and the workers run.
 */
@SpringBootApplication(scanBasePackages = { "org.impactdata.domain", "org.impactdata.batch" })
public class BatchJobsApplication {

}
