package org.impactdata.domain.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** Pictures as cameras write them, and as attackers do. */
public final class TestPictures {

	private static final int LATITUDE = 0x0002;

	private TestPictures() {
	}

	/** Red above, blue below. */
	public static byte[] jpeg(int width, int height) {
		return write(draw(width, height), "jpeg");
	}

	public static byte[] png(int width, int height) {
		return write(draw(width, height), "png");
	}

	/**
	 * With the place it was taken at.
	 * @param orientation how the camera was held, 1 to 8
	 */
	public static byte[] jpegWithPlace(int width, int height, int orientation) {
		byte[] plain = jpeg(width, height);
		byte[] exif = exif(orientation);
		ByteBuffer file = ByteBuffer.allocate(plain.length + exif.length + 4);
		file.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).put(exif);
		file.put(plain, 2, plain.length - 2);
		return file.array();
	}

	/** A few bytes that claim to be 65,500 pixels wide and high. */
	public static byte[] enormousJpeg() {
		byte[] file = jpeg(16, 16);
		for (int i = 2; i < file.length - 9; i++) {
			if ((file[i] & 0xFF) == 0xFF && (file[i + 1] & 0xFF) == 0xC0) {
				ByteBuffer.wrap(file).putShort(i + 5, (short) 65_500).putShort(i + 7, (short) 65_500);
				return file;
			}
		}
		throw new IllegalStateException("The file has no frame");
	}

	/** A few bytes that claim to be 65,536 pixels wide and high. */
	public static byte[] enormousPng() {
		byte[] file = png(16, 16);
		ByteBuffer.wrap(file).putInt(16, 65_536).putInt(20, 65_536);
		return file;
	}

	/** JPEG and PNG files in turn, cut off somewhere or with a few wrong bytes. */
	public static Stream<byte[]> damaged(long seed, int files) {
		Random random = new Random(seed);
		byte[][] whole = { jpegWithPlace(60, 40, 6), png(60, 40) };
		return IntStream.range(0, files).mapToObj((number) -> damaged(whole[number % 2].clone(), random));
	}

	private static byte[] damaged(byte[] whole, Random random) {
		byte[] file = random.nextBoolean() ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole;
		for (int i = 0; i < file.length && i < 4; i++) {
			file[random.nextInt(file.length)] = (byte) random.nextInt();
		}
		return file;
	}

	private static BufferedImage draw(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.RED);
		graphics.fillRect(0, 0, width, height / 2);
		graphics.setColor(Color.BLUE);
		graphics.fillRect(0, height / 2, width, height);
		graphics.dispose();
		return image;
	}

	private static byte[] write(BufferedImage image, String format) {
		try {
			ByteArrayOutputStream file = new ByteArrayOutputStream();
			ImageIO.write(image, format, file);
			return file.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Orientation, and 48° 51' 24" of latitude. */
	private static byte[] exif(int orientation) {
		ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 30 + 18 + 24).order(ByteOrder.BIG_ENDIAN);
		exif.put("Exif\0\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
		exif.put("MM\0*".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(8);
		exif.putShort((short) 2);
		entry(exif, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
		entry(exif, 0x8825, 4, 1).putInt(8 + 30);
		exif.putInt(0);
		exif.putShort((short) 1);
		entry(exif, LATITUDE, 5, 3).putInt(8 + 30 + 18);
		exif.putInt(0);
		exif.putInt(48).putInt(1).putInt(51).putInt(1).putInt(24).putInt(1);
		return exif.array();
	}

	private static ByteBuffer entry(ByteBuffer exif, int tag, int type, int count) {
		return exif.putShort((short) tag).putShort((short) type).putInt(count);
	}

}
