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
		JdbcTemplate jdbc = SpringExtension.getApplicationContext(context).getBean(JdbcTemplate.class);
		TestDatabase.empty(jdbc);
		// The search index of the class before is to forget whom it knew.
		jdbc.update("insert into search_index_event (adherent_id) values (0)");
	}

}
