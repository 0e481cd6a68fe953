package org.impactdata.batch.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A CSV file of invented French adherents, as French spreadsheets write it: UTF-8 with a
 * byte order mark, semicolons, CR LF.
 *
 * @param rows how many adherents
 * @param seed the same seed gives the same file
 * @param errors share of rows with a mistake, 0 to 1
 */
public record AdherentSample(long rows, long seed, double errors) {

	public AdherentSample {
		if (rows < 0 || errors < 0 || errors > 1) {
			throw new IllegalArgumentException("rows " + rows + ", errors " + errors);
		}
	}

	/** Writes the file; the stream is flushed and left open. */
	public void write(OutputStream stream) throws IOException {
		Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
		SampleAdherents adherents = new SampleAdherents(this.seed);
		SampleMistakes mistakes = new SampleMistakes(this.seed, this.errors);
		StringBuilder line = new StringBuilder(256);
		writer.append('\uFEFF').append(line(SampleAdherents.COLUMNS, line));
		for (long i = 0; i < this.rows; i++) {
			String[] row = adherents.next();
			mistakes.apply(row);
			writer.append(line(row, line));
		}
		writer.flush();
	}

	private static StringBuilder line(String[] cells, StringBuilder line) {
		line.setLength(0);
		for (String cell : cells) {
			if (!line.isEmpty()) {
				line.append(';');
			}
			if (cell.indexOf(';') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0) {
				line.append(cell);
			}
			else {
				line.append('"').append(cell.replace("\"", "\"\"")).append('"');
			}
		}
		return line.append("\r\n");
	}

}
