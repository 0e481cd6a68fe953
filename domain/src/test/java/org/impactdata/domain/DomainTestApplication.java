package org.impactdata.domain;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The domain alone, for its own {@code @DatabaseTest}s; other modules have applications
 * of their own.
 */
@SpringBootApplication
public class DomainTestApplication {

}
