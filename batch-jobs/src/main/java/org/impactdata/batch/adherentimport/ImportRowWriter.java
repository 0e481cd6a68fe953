package org.impactdata.batch.adherentimport;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

import tools.jackson.databind.json.JsonMapper;

/** Writes a chunk of rows and of what is wrong with them to the staging tables. */
class ImportRowWriter implements ItemWriter<ImportRow> {

	private static final List<StagedColumn> COLUMNS = Arrays.asList(StagedColumn.values());

	private static final String INSERT_ROW = "insert into import_row (import_id, row_no, line_no, outcome, key_hash,"
			+ " warnings, organization_text, organization_key, "
			+ COLUMNS.stream().map(StagedColumn::sqlName).collect(Collectors.joining(", ")) + ") values ("
			+ "?, ".repeat(8) + COLUMNS.stream().map((column) -> "?").collect(Collectors.joining(", ")) + ")";

	private static final String INSERT_FINDING = "insert into import_finding (import_id, row_no, finding_no, severity,"
			+ " column_name, code, cell_value, arguments) values (?, ?, ?, ?, ?, ?, ?, ?)";

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	private final long importId;

	ImportRowWriter(JdbcTemplate jdbc, JsonMapper json, long importId) {
		this.jdbc = jdbc;
		this.json = json;
		this.importId = importId;
	}

	@Override
	public void write(Chunk<? extends ImportRow> chunk) {
		batch(INSERT_ROW, List.copyOf(chunk.getItems()), this::bindRow);
		List<NumberedFinding> findings = chunk.getItems()
			.stream()
			.filter((row) -> !row.findings().isEmpty())
			.flatMap((row) -> NumberedFinding.of(row).stream())
			.toList();
		batch(INSERT_FINDING, findings, this::bindFinding);
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
		setNullable(statement, 5, row.keyHash(), Types.BINARY);
		statement.setLong(6, row.warnings());
		setNullable(statement, 7, row.organizationText(), Types.VARCHAR);
		setNullable(statement, 8, row.organizationKey(), Types.VARCHAR);
		int index = 9;
		for (StagedColumn column : COLUMNS) {
			setNullable(statement, index++, row.get(column), column.sqlType());
		}
	}

	private void bindFinding(PreparedStatement statement, NumberedFinding numbered) throws SQLException {
		Finding finding = numbered.finding();
		statement.setLong(1, this.importId);
		statement.setLong(2, numbered.row());
		statement.setInt(3, numbered.number());
		statement.setString(4, finding.severity().name());
		setNullable(statement, 5, finding.column(), Types.VARCHAR);
		statement.setString(6, finding.code());
		setNullable(statement, 7, finding.value(), Types.VARCHAR);
		setNullable(statement, 8,
				finding.arguments().isEmpty() ? null : this.json.writeValueAsString(finding.arguments()),
				Types.VARCHAR);
	}

	private static void setNullable(PreparedStatement statement, int index, @Nullable Object value, int type)
			throws SQLException {
		if (value == null) {
			statement.setNull(index, type);
		}
		else {
			statement.setObject(index, value);
		}
	}

	private record NumberedFinding(long row, int number, Finding finding) {

		static List<NumberedFinding> of(ImportRow row) {
			List<Finding> findings = row.findings();
			return java.util.stream.IntStream.range(0, findings.size())
				.mapToObj((i) -> new NumberedFinding(row.number(), i + 1, findings.get(i)))
				.toList();
		}

	}

}
