package org.impactdata.domain.adherent;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.impactdata.domain.audit.Revisions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands all adherents of an organisation over to another one, with their history. */
@Component
public class AdherentMoves {

	private static final String OTHER_COLUMNS = Arrays.stream(AdherentField.values())
		.filter((field) -> field != AdherentField.ORGANIZATION)
		.map(AdherentField::column)
		.collect(Collectors.joining(", ", "", ", phone_e164"));

	private final JdbcClient jdbc;

	private final Revisions revisions;

	private final AdherentFinding finding;

	AdherentMoves(JdbcClient jdbc, Revisions revisions, AdherentFinding finding) {
		this.jdbc = jdbc;
		this.revisions = revisions;
		this.finding = finding;
	}

	/** Whether an organisation has adherents of its own. */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean any(long organizationId) {
		return this.jdbc.sql("select exists (select 1 from adherent where organization_id = ?)")
			.param(organizationId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Hands them over. Whether the caller may is for the caller of this to ask.
	 * @return how many there were
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int move(long from, long to) {
		int moved = this.jdbc
			.sql("insert into adherent_history (id, revision_id, revision_type, organization_id, " + OTHER_COLUMNS
					+ ") select id, :revision, 1, :to, " + OTHER_COLUMNS
					+ " from adherent where organization_id = :from for update")
			.param("revision", this.revisions.begin())
			.param("to", to)
			.param("from", from)
			.update();
		this.jdbc
			.sql("insert into search_index_event (adherent_id) select id from adherent where organization_id = ? "
					+ "order by id")
			.param(from)
			.update();
		this.jdbc
			.sql("update adherent set organization_id = ?, version = version + 1, updated_at = utc_timestamp(6) "
					+ "where organization_id = ?")
			.params(to, from)
			.update();
		this.finding.forgetCount();
		return moved;
	}

}
