package org.impactdata.batch.tabular;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CSV file: its bytes, its charset, its rows. */
final class CsvFile {

	private static final int PROBES = 24;

	private static final int PROBE_BYTES = 32 * 1024;

	private CsvFile() {
	}

	/** The rows of a file whose layout is known. */
	static RowSource rows(Path file, TabularFormat format) {
		try {
			FileChannel channel = FileChannel.open(file);
			long size = channel.size();
			InputStreamReader reader = new InputStreamReader(Channels.newInputStream(channel),
					decoder(charset(format.charset())));
			return new CsvRows(reader, format.dialect(), () -> position(channel), size);
		}
		catch (IOException ex) {
			throw TabularFiles.unreadable(file, ex);
		}
	}

	private static long position(FileChannel channel) {
		try {
			return channel.isOpen() ? channel.position() : Long.MAX_VALUE;
		}
		catch (IOException ex) {
			return 0;
		}
	}

	/**
	 * The first bytes of a file.
	 */
	static byte[] head(Path file) {
		try (var input = Files.newInputStream(file)) {
			return input.readNBytes(TabularLimits.SAMPLE_BYTES);
		}
		catch (IOException ex) {
			throw TabularFiles.unreadable(file, ex);
		}
	}

	/** Detects the charset from the head and from probes spread over the rest. */
	static CharsetDetector.Detected detectCharset(Path file, byte[] head) {
		List<byte[]> probes = new ArrayList<>(List.of(head));
		boolean complete = head.length < TabularLimits.SAMPLE_BYTES;
		try (FileChannel channel = FileChannel.open(file)) {
			long size = channel.size();
			long step = Math.max((size - head.length) / PROBES, PROBE_BYTES);
			for (long at = head.length; at < size; at += step) {
				ByteBuffer probe = ByteBuffer.allocate(PROBE_BYTES);
				int count = channel.read(probe, at);
				byte[] bytes = new byte[Math.max(count, 0)];
				probe.flip().get(bytes);
				probes.add(bytes);
			}
		}
		catch (IOException ex) {
			throw TabularFiles.unreadable(file, ex);
		}
		return CharsetDetector.detect(probes, complete);
	}

	static Charset charset(String name) {
		try {
			return Charset.forName(name.strip());
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			throw new TabularException(ex, TabularException.Code.UNKNOWN_CHARSET, name);
		}
	}

	/** Decodes the head, without a line that is cut at its end. */
	static String text(byte[] head, Charset charset) {
		String text;
		try {
			text = decoder(charset).decode(ByteBuffer.wrap(head)).toString();
		}
		catch (CharacterCodingException ex) {
			text = new String(head, StandardCharsets.ISO_8859_1);
		}
		if (head.length < TabularLimits.SAMPLE_BYTES) {
			return text;
		}
		int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
		return (end > 0) ? text.substring(0, end + 1) : text;
	}

	/**
	 * Bytes that are no character become U+FFFD, by which a record is found unreadable.
	 */
	private static CharsetDecoder decoder(Charset charset) {
		return charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPLACE)
			.onUnmappableCharacter(CodingErrorAction.REPLACE);
	}

	/**
	 * Whether a text is none: too many of its characters are neither printable nor white
	 * space.
	 */
	static boolean binary(String text) {
		int strange = 0;
		int unreadable = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B && c != 0x1A;
			strange += (control || (c >= 0x7F && c < 0x85)) ? 1 : 0;
			unreadable += (c == '\uFFFD') ? 1 : 0;
		}
		return (strange > 2 && strange > text.length() / 20) || unreadable > text.length() / 3;
	}

}
