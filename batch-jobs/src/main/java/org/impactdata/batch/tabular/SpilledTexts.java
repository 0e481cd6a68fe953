package org.impactdata.batch.tabular;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import org.apache.poi.util.TempFile;

/** Texts in a temporary file, found by their number. */
final class SpilledTexts implements Closeable {

	private static final int PENDING = 256 * 1024;

	private static final int BLOCK = 4 * 1024;

	private static final int KEPT_BLOCKS = 1024;

	private final Path file;

	private final FileChannel channel;

	private final byte[] pending = new byte[PENDING];

	private int pendingLength;

	private long written;

	private final byte[][] blocks = new byte[KEPT_BLOCKS][0];

	private final long[] blockNumbers = new long[KEPT_BLOCKS];

	private long[] ends = new long[64 * 1024];

	private int count;

	SpilledTexts() throws IOException {
		Arrays.fill(this.blockNumbers, -1);
		this.file = TempFile.createTempFile("workbook", ".texts").toPath();
		this.channel = FileChannel.open(this.file, StandardOpenOption.READ, StandardOpenOption.WRITE,
				StandardOpenOption.DELETE_ON_CLOSE);
	}

	int count() {
		return this.count;
	}

	void add(String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		if (this.pendingLength + bytes.length > PENDING) {
			write(ByteBuffer.wrap(this.pending, 0, this.pendingLength));
			this.pendingLength = 0;
		}
		if (bytes.length > PENDING) {
			write(ByteBuffer.wrap(bytes));
		}
		else {
			System.arraycopy(bytes, 0, this.pending, this.pendingLength, bytes.length);
			this.pendingLength += bytes.length;
		}
		if (this.count == this.ends.length) {
			this.ends = Arrays.copyOf(this.ends, this.count * 2);
		}
		this.ends[this.count++] = this.written + this.pendingLength;
	}

	private void write(ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			this.written += this.channel.write(bytes, this.written);
		}
	}

	String get(int index) throws IOException {
		long start = (index == 0) ? 0 : this.ends[index - 1];
		int length = Math.toIntExact(this.ends[index] - start);
		if (start >= this.written) {
			return new String(this.pending, (int) (start - this.written), length, StandardCharsets.UTF_8);
		}
		long block = start / BLOCK;
		int offset = (int) (start % BLOCK);
		if (offset + length > BLOCK || (block + 1) * BLOCK > this.written) {
			return new String(read(start, length), StandardCharsets.UTF_8);
		}
		return new String(block(block), offset, length, StandardCharsets.UTF_8);
	}

	/** A whole block, kept until another takes its place. */
	private byte[] block(long number) throws IOException {
		int slot = (int) (number % KEPT_BLOCKS);
		byte[] bytes = this.blocks[slot];
		if (this.blockNumbers[slot] != number) {
			bytes = read(number * BLOCK, BLOCK);
			this.blocks[slot] = bytes;
			this.blockNumbers[slot] = number;
		}
		return bytes;
	}

	private byte[] read(long start, int length) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(length);
		while (bytes.hasRemaining()) {
			if (this.channel.read(bytes, start + bytes.position()) < 0) {
				throw new EOFException();
			}
		}
		return bytes.array();
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
