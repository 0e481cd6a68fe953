package org.impactdata.batch.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

import org.jspecify.annotations.Nullable;

/**
 * The physical lines of a text whose line ends may be LF, CRLF, CR or a mixture. Drops
 * NUL characters and byte order marks, which stand in files that programs have glued
 * together and which no cell means to hold.
 */
final class LineReader implements Closeable {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final Reader reader;

	private final char[] buffer = new char[32 * 1024];

	private int next;

	private int end;

	private long line;

	private String terminator = "";

	LineReader(Reader reader) {
		this.reader = reader;
	}

	/** The number of the line read last, from 1. */
	long line() {
		return this.line;
	}

	/** What ended the line read last; empty at the end of the text. */
	String terminator() {
		return this.terminator;
	}

	/** The next line without its end, null at the end of the text. */
	@Nullable String read() throws IOException {
		if (this.next == this.end && !fill()) {
			return null;
		}
		this.line++;
		this.terminator = "";
		boolean strange = false;
		StringBuilder carried = null;
		while (true) {
			int start = this.next;
			int at = start;
			char found = 0;
			while (at < this.end) {
				char c = this.buffer[at];
				if (c == '\n' || c == '\r') {
					found = c;
					break;
				}
				strange |= c == 0 || c == BYTE_ORDER_MARK;
				at++;
			}
			this.next = at;
			if (found == 0) {
				carried = (carried != null) ? carried : new StringBuilder();
				carried.append(this.buffer, start, at - start);
				requireShort(carried.length());
				if (fill()) {
					continue;
				}
				return cleaned(carried.toString(), strange);
			}
			String line = (carried != null) ? carried.append(this.buffer, start, at - start).toString()
					: new String(this.buffer, start, at - start);
			endLine(found);
			return cleaned(line, strange);
		}
	}

	private void endLine(char found) throws IOException {
		this.next++;
		if (found == '\n') {
			this.terminator = "\n";
		}
		else if ((this.next < this.end || fill()) && this.buffer[this.next] == '\n') {
			this.next++;
			this.terminator = "\r\n";
		}
		else {
			this.terminator = "\r";
		}
	}

	private void requireShort(int length) {
		if (length > TabularLimits.RECORD) {
			throw new TabularException(TabularException.Code.RECORD_TOO_LONG, this.line, TabularLimits.RECORD);
		}
	}

	private static String cleaned(String line, boolean strange) {
		return strange ? line.replace("\0", "").replace(String.valueOf(BYTE_ORDER_MARK), "") : line;
	}

	private boolean fill() throws IOException {
		int count;
		do {
			count = this.reader.read(this.buffer);
		}
		while (count == 0);
		this.next = 0;
		this.end = Math.max(count, 0);
		return count > 0;
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

}
