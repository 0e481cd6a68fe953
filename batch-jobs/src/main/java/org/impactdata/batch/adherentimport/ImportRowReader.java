package org.impactdata.batch.adherentimport;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import org.impactdata.batch.operations.JobProgress;
import org.impactdata.batch.tabular.RecordReader;
import org.impactdata.batch.tabular.TabularException;
import org.impactdata.batch.tabular.TabularRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads and validates rows on a thread of its own, ahead of the step that writes them, so
 * that parsing and the database work at the same time. What was handed out is saved with
 * each chunk; a restart skips it.
 */
class ImportRowReader implements ItemStreamReader<ImportRow> {

	private static final String LAST_ROW = "lastRow";

	private static final int BATCH = 500;

	private static final int BATCHES_AHEAD = 6;

	private final Supplier<RecordReader> source;

	private final Function<List<String>, ImportRowParser> parsers;

	private final BlockingQueue<Batch> ahead = new ArrayBlockingQueue<>(BATCHES_AHEAD);

	private volatile boolean closed;

	private @Nullable Thread parsing;

	private Iterator<ImportRow> current = List.<ImportRow>of().iterator();

	private @Nullable Batch currentBatch;

	private long lastRow;

	/**
	 * @param source opens the file at its beginning
	 * @param parsers makes a parser for the file's columns
	 */
	ImportRowReader(Supplier<RecordReader> source, Function<List<String>, ImportRowParser> parsers) {
		this.source = source;
		this.parsers = parsers;
	}

	/** The last row that was handed out and committed, 0 when there is none. */
	static long lastRow(ExecutionContext context) {
		return context.getLong(LAST_ROW, 0);
	}

	@Override
	public void open(ExecutionContext context) {
		this.lastRow = lastRow(context);
		long skip = this.lastRow;
		this.parsing = Thread.ofPlatform().name("import-parser").daemon().start(() -> parse(skip));
	}

	@Override
	public @Nullable ImportRow read() throws InterruptedException {
		while (!this.current.hasNext()) {
			if (this.currentBatch != null && this.currentBatch.last()) {
				return null;
			}
			Batch next = this.ahead.take();
			if (next.failure() != null) {
				throw next.failure();
			}
			this.currentBatch = next;
			this.current = next.rows().iterator();
		}
		ImportRow row = this.current.next();
		this.lastRow = row.number();
		return row;
	}

	@Override
	public void update(ExecutionContext context) {
		context.putLong(LAST_ROW, this.lastRow);
		Batch batch = this.currentBatch;
		if (batch != null && batch.fraction() > 0) {
			context.putLong(JobProgress.EXPECTED_TOTAL,
					batch.last() ? this.lastRow : Math.max(this.lastRow, (long) (batch.lastRow() / batch.fraction())));
		}
	}

	@Override
	public void close() {
		this.closed = true;
		Thread thread = this.parsing;
		if (thread != null) {
			thread.interrupt();
		}
	}

	private void parse(long skip) {
		try (RecordReader records = this.source.get()) {
			ImportRowParser parser = this.parsers.apply(records.columns());
			TabularRecord record = records.read();
			while (record != null && record.number() <= skip) {
				record = records.read();
			}
			List<ImportRow> rows = new ArrayList<>(BATCH);
			while (record != null) {
				rows.add(parser.parse(record));
				record = records.read();
				if (rows.size() == BATCH && record != null) {
					hand(Batch.of(rows, records));
					rows = new ArrayList<>(BATCH);
				}
			}
			hand(new Batch(rows, 1, true, null));
		}
		catch (TabularException ex) {
			handQuietly(new Batch(List.of(), 0, true, new UnreadableFileException(ex)));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			handQuietly(new Batch(List.of(), 0, true, ex));
		}
	}

	private void hand(Batch batch) throws InterruptedException {
		while (!this.closed && !this.ahead.offer(batch, 200, TimeUnit.MILLISECONDS)) {
			Thread.onSpinWait();
		}
		if (this.closed) {
			throw new InterruptedException("The step was closed");
		}
	}

	private void handQuietly(Batch batch) {
		try {
			hand(batch);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Rows parsed together.
	 *
	 * @param fraction part of the file read by then, 0 to 1
	 * @param failure why there are no more rows, null when all is well
	 */
	private record Batch(List<ImportRow> rows, double fraction, boolean last, @Nullable RuntimeException failure) {

		static Batch of(List<ImportRow> rows, RecordReader records) {
			return new Batch(rows, (records.size() > 0) ? (double) records.position() / records.size() : 0, false,
					null);
		}

		long lastRow() {
			return this.rows.isEmpty() ? 0 : this.rows.getLast().number();
		}

	}

}
