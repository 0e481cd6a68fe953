package org.impactdata.domain.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/**
 * A test with an application context and an empty, migrated database: the schema is this
 * JVM's own, its tables are emptied before the class, and the server is the one in
 * {@code IMPACT_DB_URL} or an embedded one that all modules of the build share. The
 * context ends with the class: a paused one would keep the search index to itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@DirtiesContext
@ExtendWith(EmptyDatabase.class)
public @interface DatabaseTest {

}
