package org.impactdata.domain.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows the chain of the journal from its first row to its end, one row at a time.
 */
@Component
public class JournalCheck {

	/** ER_TABLEACCESS_DENIED_ERROR of MySQL and MariaDB. */
	private static final int COMMAND_DENIED = 1142;

	private final JdbcTemplate jdbc;

	JournalCheck(JdbcTemplate jdbc) {
		// Connector/J then hands rows over as they come, whatever their number.
		JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
		streaming.setFetchSize(Integer.MIN_VALUE);
		this.jdbc = streaming;
	}

	/** What may be wrong. */
	public enum Kind {

		/** The row is not what was written, or the hash of the row before is not. */
		ALTERED,
		/** The rows are not there. */
		MISSING,
		/** The record of where the chain ends is gone or does not fit the last row. */
		END

	}

	/**
	 * Something wrong.
	 *
	 * @param kind what
	 * @param day UTC day of the row, or of the row before those that are missing; null
	 * when there is none
	 * @param from id of the first row concerned
	 * @param to id of the last row concerned
	 */
	public record Finding(Kind kind, @Nullable LocalDate day, long from, long to) {
	}

	/**
	 * What was followed.
	 *
	 * @param rows how many rows there are
	 * @param closed the last UTC day that has rows and is over, null for none
	 * @param hash of the last row of that day in hexadecimal, to be kept elsewhere; null
	 * for none
	 * @param expectedFound whether some row has the hash that was expected
	 */
	public record Outcome(long rows, @Nullable LocalDate closed, @Nullable String hash, boolean expectedFound) {
	}

	/** Look at every row, as they all were at one moment. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Outcome run(Consumer<Finding> listener) {
		return run(null, listener);
	}

	/**
	 * Look at every row, as they all were at one moment.
	 * @param expected a hash in hexadecimal that was kept elsewhere, to be looked for;
	 * null for none
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Outcome run(@Nullable String expected, Consumer<Finding> listener) {
		Walk walk = new Walk(listener, expected);
		LocalDate today = this.jdbc
			.query("select utc_date() as today", (row, number) -> row.getObject("today", LocalDate.class))
			.getFirst();
		this.jdbc.query("select * from journal order by id", (ResultSet row) -> walk.step(row, today));
		this.jdbc.query("select max(row_id) as row_id, max(hash) as hash from journal_head",
				(ResultSet row) -> walk.end(row.getLong("row_id"), row.getBytes("hash")));
		return new Outcome(walk.rows, walk.closed, walk.closedHash, walk.expectedFound);
	}

	/**
	 * Whether the database lets this account change or remove rows of the journal.
	 * Nothing is changed: servers look at the right before they look for rows.
	 */
	public boolean alterable() {
		return allowed("update journal set hash = hash where 1 = 0") || allowed("delete from journal where 1 = 0");
	}

	private boolean allowed(String statement) {
		try {
			this.jdbc.update(statement);
			return true;
		}
		catch (DataAccessException ex) {
			if (ex.getMostSpecificCause() instanceof SQLException cause && cause.getErrorCode() == COMMAND_DENIED) {
				return false;
			}
			throw ex;
		}
	}

	/** Where the walk is. */
	private static final class Walk {

		private final Consumer<Finding> listener;

		private long rows;

		private long last;

		private byte[] hash = JournalRow.beginning();

		private @Nullable LocalDate day;

		private @Nullable LocalDate closed;

		private @Nullable String closedHash;

		private final @Nullable String expected;

		private boolean expectedFound;

		Walk(Consumer<Finding> listener, @Nullable String expected) {
			this.listener = listener;
			this.expected = expected;
		}

		void step(ResultSet result, LocalDate today) throws SQLException {
			JournalRow row = row(result);
			byte[] stored = result.getBytes("hash");
			boolean follows = row.id() == this.last + 1;
			if (!follows) {
				this.listener.accept(new Finding(Kind.MISSING, this.day, this.last + 1, row.id() - 1));
			}
			this.day = row.recordedAt().toLocalDate();
			// Beyond a gap the hash before is not known: the first row there stands for
			// itself.
			if (follows && !Arrays.equals(stored, row.hash(this.hash))) {
				this.listener.accept(new Finding(Kind.ALTERED, this.day, row.id(), row.id()));
			}
			this.expectedFound |= this.expected != null
					&& this.expected.equalsIgnoreCase(HexFormat.of().formatHex(stored));
			this.rows++;
			this.last = row.id();
			this.hash = stored;
			if (this.day.isBefore(today)) {
				this.closed = this.day;
				this.closedHash = HexFormat.of().formatHex(stored);
			}
		}

		void end(long id, byte @Nullable [] stored) {
			if (stored != null && id > this.last) {
				this.listener.accept(new Finding(Kind.MISSING, this.day, this.last + 1, id));
			}
			else if (stored == null || id < this.last || !Arrays.equals(stored, this.hash)) {
				this.listener.accept(new Finding(Kind.END, this.day, this.last, this.last));
			}
		}

		private static JournalRow row(ResultSet row) throws SQLException {
			return new JournalRow(row.getLong("id"), row.getObject("recorded_at", LocalDateTime.class),
					row.getObject("agent_id", Long.class), row.getString("caller"), row.getString("origin"),
					row.getString("address"), row.getString("action"), row.getString("object_kind"),
					row.getString("object_id"), row.getString("object_name"), row.getString("changes"));
		}

	}

}
