package org.impactdata.batch.adherentimport;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/** Inserts rows of the file, and what is wrong with them, in the staging tables. */
class StagedRowInsert {

	private static final String INSERT_FINDING = "insert into import_finding (import_id, row_no, finding_no, severity,"
			+ " column_name, code, cell_value, arguments) values (?, ?, ?, ?, ?, ?, ?, ?)";

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final long importId;

	private final List<StagedColumn> columns;

	private final String insertRow;

	/**
	 * @param columns those a row may have a value for; the others stay null
	 */
	StagedRowInsert(JdbcTemplate jdbc, JsonMapper json, long importId, Set<StagedColumn> columns) {
		this.jdbc = jdbc;
		this.json = json;
		this.importId = importId;
		this.columns = List.copyOf(columns);
		this.insertRow = "insert into import_row (import_id, row_no, line_no, outcome, key_hash, warnings,"
				+ " organization_text, organization_key, "
				+ this.columns.stream().map(StagedColumn::sqlName).collect(Collectors.joining(", ")) + ") values ("
				+ "?, ".repeat(8) + this.columns.stream().map((column) -> "?").collect(Collectors.joining(", ")) + ")";
	}

	/** Inserts the rows in the calling thread's transaction. */
	void insert(List<? extends ImportRow> rows) {
		batch(this.insertRow, rows, this::bindRow);
		batch(INSERT_FINDING, rows.stream().flatMap((row) -> NumberedFinding.of(row).stream()).toList(),
				this::bindFinding);
	}

	private <T> void batch(String sql, List<T> items, ParameterizedPreparedStatementSetter<T> binder) {
		if (!items.isEmpty()) {
			this.jdbc.batchUpdate(sql, items, items.size(), binder);
		}
	}

	private void bindRow(PreparedStatement statement, ImportRow row) throws SQLException {
		statement.setLong(1, this.importId);
		statement.setLong(2, row.number());
		statement.setLong(3, row.line());
		statement.setString(4, row.rejected() ? "REJECTED" : "CREATE");
		statement.setBytes(5, row.keyHash());
		statement.setLong(6, row.warnings());
		statement.setString(7, row.organizationText());
		statement.setString(8, row.organizationKey());
		int index = 9;
		for (StagedColumn column : this.columns) {
			bind(statement, index++, row.get(column));
		}
	}

	private void bindFinding(PreparedStatement statement, NumberedFinding numbered) throws SQLException {
		Finding finding = numbered.finding();
		statement.setLong(1, this.importId);
		statement.setLong(2, numbered.row());
		statement.setInt(3, numbered.number());
		statement.setString(4, finding.severity().name());
		statement.setString(5, finding.column());
		statement.setString(6, finding.code());
		statement.setString(7, finding.value());
		statement.setString(8,
				finding.arguments().isEmpty() ? null : this.json.writeValueAsString(finding.arguments()));
	}

	/** By the narrowest setter: the driver is slow to find out what an object is. */
	private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
		switch (value) {
			case null -> statement.setNull(index, Types.NULL);
			case String text -> statement.setString(index, text);
			case Long number -> statement.setLong(index, number);
			default -> throw new IllegalStateException("A staged value is a text or an id, not " + value.getClass());
		}
	}

	private record NumberedFinding(long row, int number, Finding finding) {

		static List<NumberedFinding> of(ImportRow row) {
			List<Finding> findings = row.findings();
			return IntStream.range(0, findings.size())
				.mapToObj((i) -> new NumberedFinding(row.number(), i + 1, findings.get(i)))
				.toList();
		}

	}

}
