package org.impactdata.domain.media;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.impactdata.domain.InvalidValueException;

/**
 * The file of a picture that is kept as it is, but for what it tells beside the picture:
 * not a pixel is another. JPEG: ISO/IEC 10918-1, annex B; PNG: W3C PNG, chapter 11.
 */
public final class PictureFile {

	private static final int START = 0xD8;

	private static final int END = 0xD9;

	private static final int SCAN = 0xDA;

	private static final int COMMENT = 0xFE;

	private static final int JFIF = 0xE0;

	private static final int COLOR_PROFILE = 0xE2;

	private static final int ADOBE = 0xEE;

	/** A JFIF header without a small picture in it, in bytes. */
	private static final int JFIF_ALONE = 16;

	private static final int PNG_SIGNATURE = 8;

	/** What is needed to draw a picture right; all else is words, times and places. */
	private static final Set<String> PNG_CHUNKS = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP",
			"sBIT", "sRGB", "cICP", "bKGD", "pHYs");

	private PictureFile() {
	}

	/**
	 * The same picture, without the place it was taken at, the camera, a smaller picture,
	 * or anything after its end. How the camera was held stays.
	 * @param file a JPEG or PNG file
	 * @throws InvalidValueException when it is none, is broken, or has too many pixels
	 */
	public static byte[] withoutMetadata(byte[] file) {
		Picture.requireReadable(file);
		try {
			return Picture.format(file).equals("jpeg") ? jpeg(file) : png(file);
		}
		catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException
				| ArithmeticException ex) {
			throw new InvalidValueException("picture.unreadable");
		}
	}

	private static byte[] jpeg(byte[] file) {
		ByteBuffer from = ByteBuffer.wrap(file, 2, file.length - 2);
		ByteArrayOutputStream to = new ByteArrayOutputStream(file.length);
		marker(to, START);
		int orientation = Picture.orientation(file);
		if (orientation > 1 && orientation <= 8) {
			to.writeBytes(exif(orientation));
		}
		while (from.hasRemaining()) {
			int marker = nextMarker(from);
			if (marker == END) {
				break;
			}
			segment(from, to, marker);
			if (marker == SCAN) {
				scan(from, to);
			}
		}
		marker(to, END);
		return to.toByteArray();
	}

	private static int nextMarker(ByteBuffer from) {
		if (Byte.toUnsignedInt(from.get()) != 0xFF) {
			throw new IllegalArgumentException("No marker");
		}
		int marker = 0xFF;
		while (marker == 0xFF) {
			marker = Byte.toUnsignedInt(from.get());
		}
		return marker;
	}

	private static void segment(ByteBuffer from, ByteArrayOutputStream to, int marker) {
		int length = Short.toUnsignedInt(from.getShort(from.position()));
		byte[] content = new byte[length];
		from.get(content);
		if (isNeeded(marker, content)) {
			marker(to, marker);
			to.writeBytes(content);
		}
	}

	private static boolean isNeeded(int marker, byte[] content) {
		return switch (marker) {
			case JFIF -> content.length == JFIF_ALONE;
			case COLOR_PROFILE -> new String(content, StandardCharsets.ISO_8859_1).startsWith("ICC_PROFILE", 2);
			case ADOBE -> true;
			case COMMENT -> false;
			default -> marker < JFIF || marker > 0xEF;
		};
	}

	/** Up to the next marker that is neither a zero byte nor one within the scan. */
	private static void scan(ByteBuffer from, ByteArrayOutputStream to) {
		byte[] bytes = from.array();
		int start = from.position();
		int end = start;
		while (end < from.limit() && !endsScan(bytes, end, from.limit())) {
			end++;
		}
		to.write(bytes, start, end - start);
		from.position(end);
	}

	private static boolean endsScan(byte[] bytes, int at, int limit) {
		if (Byte.toUnsignedInt(bytes[at]) != 0xFF || at + 1 >= limit) {
			return false;
		}
		int next = Byte.toUnsignedInt(bytes[at + 1]);
		return next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7);
	}

	private static void marker(ByteArrayOutputStream to, int marker) {
		to.write(0xFF);
		to.write(marker);
	}

	/** A segment of Exif that tells the orientation alone. */
	private static byte[] exif(int orientation) {
		ByteBuffer exif = ByteBuffer.allocate(36);
		exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII));
		exif.putInt(8).putShort((short) 1);
		exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		return exif.putInt(0).array();
	}

	private static byte[] png(byte[] file) {
		ByteBuffer from = ByteBuffer.wrap(file, PNG_SIGNATURE, file.length - PNG_SIGNATURE);
		ByteArrayOutputStream to = new ByteArrayOutputStream(file.length);
		to.write(file, 0, PNG_SIGNATURE);
		String type = "";
		while (!type.equals("IEND")) {
			int start = from.position();
			int length = from.getInt();
			byte[] name = new byte[4];
			from.get(name);
			type = new String(name, StandardCharsets.US_ASCII);
			// Behind the content comes its checksum.
			from.position(Math.addExact(from.position(), Math.addExact(length, 4)));
			if (PNG_CHUNKS.contains(type)) {
				to.write(file, start, from.position() - start);
			}
		}
		return to.toByteArray();
	}

}
