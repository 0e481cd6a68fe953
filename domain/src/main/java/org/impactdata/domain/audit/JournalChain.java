package org.impactdata.domain.audit;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Numbers rows without gaps and chains each to the one before. Whoever appends holds off
 * all others until the commit: to be called last in a transaction.
 */
@Component
class JournalChain {

	private static final String INSERT = """
			insert into journal (id, recorded_at, agent_id, caller, origin, address, action, object_kind, object_id,
			    object_name, changes, hash)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private final JdbcTemplate jdbc;

	JournalChain(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Append rows in their order.
	 * @param rows each made from its number and the moment
	 * @throws org.springframework.dao.EmptyResultDataAccessException when the end of the
	 * chain was removed from the database: nothing may then go on unrecorded
	 */
	void append(List<BiFunction<Long, LocalDateTime, JournalRow>> rows) {
		Head head = this.jdbc.queryForObject(
				"select row_id, hash, greatest(recorded_at, utc_timestamp(6)) as now from journal_head where id = 1 for update",
				(row, number) -> new Head(row.getLong("row_id"), row.getBytes("hash"),
						row.getObject("now", LocalDateTime.class)));
		List<Object[]> values = new ArrayList<>();
		long id = head.id();
		byte[] hash = head.hash();
		for (BiFunction<Long, LocalDateTime, JournalRow> each : rows) {
			JournalRow row = each.apply(++id, head.now());
			hash = row.hash(hash);
			values.add(new Object[] { id, row.recordedAt(), row.agentId(), row.caller(), row.origin(), row.address(),
					row.action(), row.objectKind(), row.objectId(), row.objectName(), row.changes(), hash });
		}
		this.jdbc.batchUpdate(INSERT, values);
		this.jdbc.update("update journal_head set row_id = ?, hash = ?, recorded_at = ? where id = 1", id, hash,
				head.now());
	}

	private record Head(long id, byte[] hash, LocalDateTime now) {
	}

}
