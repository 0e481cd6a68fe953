package org.impactdata.batch.adherentimport;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stages a chunk of rows over two connections at once, so that one binds values while the
 * database works for the other. The first half commits on its own, before the chunk: what
 * a killed process leaves behind the position that was saved is removed when the step is
 * opened again.
 */
class ImportRowWriter implements ItemStreamWriter<ImportRow> {

	private final JdbcTemplate jdbc;

	private final TransactionOperations transaction;

	private final long importId;

	private final StagedRowInsert staging;

	private final ExecutorService other = Executors
		.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import-staging").factory());

	ImportRowWriter(JdbcTemplate jdbc, TransactionOperations transaction, long importId, StagedRowInsert staging) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.importId = importId;
		this.staging = staging;
	}

	@Override
	public void open(ExecutionContext context) {
		long lastRow = ImportRowReader.lastRow(context);
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.update("delete from import_row where import_id = ? and row_no > ?", this.importId, lastRow);
			this.jdbc.update("delete from import_finding where import_id = ? and row_no > ?", this.importId, lastRow);
		});
	}

	@Override
	public void write(Chunk<? extends ImportRow> chunk) throws InterruptedException {
		List<? extends ImportRow> rows = chunk.getItems();
		int half = rows.size() / 2;
		Future<?> first = this.other.submit(() -> stage(rows.subList(0, half)));
		try {
			this.staging.insert(rows.subList(half, rows.size()));
		}
		finally {
			await(first);
		}
	}

	private void stage(List<? extends ImportRow> rows) {
		if (!rows.isEmpty()) {
			this.transaction.executeWithoutResult((status) -> this.staging.insert(rows));
		}
	}

	private static void await(Future<?> work) throws InterruptedException {
		try {
			work.get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw new IllegalStateException("Rows could not be staged", ex.getCause());
		}
	}

	@Override
	public void close() {
		this.other.shutdown();
	}

}
