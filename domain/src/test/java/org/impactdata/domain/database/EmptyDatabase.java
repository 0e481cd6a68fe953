package org.impactdata.domain.database;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Empties the test schema before a test class; usable beside any {@code @SpringBootTest}.
 */
public final class EmptyDatabase implements BeforeAllCallback {

	@Override
	public void beforeAll(ExtensionContext context) {
		TestDatabase.empty(SpringExtension.getApplicationContext(context).getBean(JdbcTemplate.class));
	}

}
