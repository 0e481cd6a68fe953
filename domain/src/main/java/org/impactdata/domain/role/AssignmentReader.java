package org.impactdata.domain.role;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;

import org.impactdata.domain.access.AccessScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the roles that agents were given. */
@Component
class AssignmentReader {

	private static final String COLUMNS = "select s.*, r.code, r.name, o.name as organization_name "
			+ "from agent_assignment s join role r on r.id = s.role_id "
			+ "left join organization o on o.id = s.organization_id ";

	private final JdbcClient jdbc;

	AssignmentReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<AssignmentDetails> of(long agentId, AccessScope scope) {
		return this.jdbc.sql(COLUMNS + "where s.agent_id = :agent order by s.id")
			.param("agent", agentId)
			.query(AssignmentReader::details)
			.stream()
			.filter((assignment) -> scope.contains(assignment.organizationId()))
			.toList();
	}

	AssignmentDetails get(long id) {
		return this.jdbc.sql(COLUMNS + "where s.id = ?")
			.param(id)
			.query(AssignmentReader::details)
			.optional()
			.orElseThrow(() -> new NoSuchElementException("No assignment has the id " + id));
	}

	private static AssignmentDetails details(ResultSet row, int number) throws SQLException {
		return new AssignmentDetails(row.getLong("id"), row.getLong("agent_id"), row.getLong("role_id"),
				row.getString("code"), row.getString("name"), row.getObject("organization_id", Long.class),
				row.getString("organization_name"), row.getObject("starts_on", LocalDate.class),
				row.getObject("ends_on", LocalDate.class));
	}

}
