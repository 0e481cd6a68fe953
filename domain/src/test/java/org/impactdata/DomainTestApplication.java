package org.impactdata;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The domain alone, for its own {@code @DatabaseTest}s; other modules have applications
 * of their own.
 */
@SpringBootApplication(scanBasePackages = "org.impactdata.domain")
public class DomainTestApplication {

}
