package org.impactdata.batch.tabular;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds the charset of a text from probes of its bytes. Several probes across the file,
 * since the first accent may stand far behind the beginning.
 */
final class CharsetDetector {

	static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

	private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

	private CharsetDetector() {
	}

	/**
	 * Detects the charset.
	 * @param probes pieces of the file, the first from its beginning
	 * @param complete whether the pieces are the whole file
	 */
	static Detected detect(List<byte[]> probes, boolean complete) {
		byte[] head = probes.getFirst();
		Charset marked = byteOrderMark(head);
		if (marked != null) {
			return new Detected(marked, false);
		}
		Charset wide = wide(head);
		if (wide != null) {
			return new Detected(wide, true);
		}
		boolean utf8 = true;
		for (int i = 0; i < probes.size(); i++) {
			utf8 &= utf8(probes.get(i), i > 0, !complete || i < probes.size() - 1);
		}
		if (utf8) {
			return new Detected(StandardCharsets.UTF_8, false);
		}
		return new Detected(singleByte(probes, complete), true);
	}

	private static @Nullable Charset byteOrderMark(byte[] head) {
		if (startsWith(head, 0x00, 0x00, 0xFE, 0xFF)) {
			return UTF_32BE;
		}
		if (startsWith(head, 0xFF, 0xFE, 0x00, 0x00)) {
			return UTF_32LE;
		}
		if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
			return StandardCharsets.UTF_8;
		}
		if (startsWith(head, 0xFE, 0xFF)) {
			return StandardCharsets.UTF_16BE;
		}
		return startsWith(head, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
	}

	static boolean startsWith(byte[] bytes, int... expected) {
		if (bytes.length < expected.length) {
			return false;
		}
		for (int i = 0; i < expected.length; i++) {
			if ((bytes[i] & 0xFF) != expected[i]) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Texts of our languages written in two or four bytes a character have zeros at every
	 * second byte, or at two or three of four.
	 */
	private static @Nullable Charset wide(byte[] head) {
		int length = Math.min(head.length, 64 * 1024) & ~3;
		if (length < 4) {
			return (head.length < 2) ? null : narrowWide(head, head.length & ~1);
		}
		int[] zeros = new int[4];
		for (int i = 0; i < length; i++) {
			if (head[i] == 0) {
				zeros[i & 3]++;
			}
		}
		int units = length / 4;
		if (zeros[0] == units && zeros[1] == units) {
			return UTF_32BE;
		}
		if (zeros[2] == units && zeros[3] == units) {
			return UTF_32LE;
		}
		return narrowWide(head, length);
	}

	private static @Nullable Charset narrowWide(byte[] head, int length) {
		int even = 0;
		int odd = 0;
		for (int i = 0; i < length; i++) {
			if (head[i] == 0) {
				if ((i & 1) == 0) {
					even++;
				}
				else {
					odd++;
				}
			}
		}
		int units = length / 2;
		if (even > units * 0.4 && odd < units * 0.1) {
			return StandardCharsets.UTF_16BE;
		}
		return (odd > units * 0.4 && even < units * 0.1) ? StandardCharsets.UTF_16LE : null;
	}

	/** Whether bytes are UTF-8, but for a character cut at either end. */
	private static boolean utf8(byte[] bytes, boolean cutStart, boolean cutEnd) {
		int start = 0;
		while (cutStart && start < Math.min(3, bytes.length) && (bytes[start] & 0xC0) == 0x80) {
			start++;
		}
		int end = bytes.length;
		int back = 1;
		while (cutEnd && back <= Math.min(4, end - start)) {
			int b = bytes[end - back] & 0xFF;
			if (b < 0x80) {
				break;
			}
			if (b >= 0xC0) {
				int needed = (b >= 0xF0) ? 4 : (b >= 0xE0) ? 3 : 2;
				end = (needed > back) ? end - back : end;
				break;
			}
			back++;
		}
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	/**
	 * Windows-1252 reads all that ISO-8859-1 writes in texts, so ISO-8859-1 is told only
	 * when the whole file has none of the bytes in which they differ, or has bytes that
	 * Windows-1252 does not know.
	 */
	private static Charset singleByte(List<byte[]> probes, boolean complete) {
		boolean differing = false;
		for (byte[] probe : probes) {
			for (byte signed : probe) {
				int b = signed & 0xFF;
				if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
					return StandardCharsets.ISO_8859_1;
				}
				differing |= b >= 0x80 && b <= 0x9F;
			}
		}
		return (complete && !differing) ? StandardCharsets.ISO_8859_1 : WINDOWS_1252;
	}

	/**
	 * A charset.
	 *
	 * @param guessed whether another charset could have written the same bytes
	 */
	record Detected(Charset charset, boolean guessed) {
	}

}
