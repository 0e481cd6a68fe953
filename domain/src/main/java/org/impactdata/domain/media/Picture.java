package org.impactdata.domain.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.impactdata.domain.InvalidValueException;

/**
 * A picture that was read with care: its type and its number of pixels are looked at
 * before anything is decoded, it is turned upright, and nothing is kept but its pixels.
 */
public final class Picture {

	/** Largest file that is read, in bytes. */
	public static final long LARGEST_FILE = 20L * 1024 * 1024;

	/** Most pixels that are decoded: more than any telephone takes. */
	static final long MOST_PIXELS = 120_000_000;

	/** Longest side in memory, in pixels; larger pictures are read coarser. */
	private static final int LONGEST_SIDE = 1600;

	private static final float QUALITY = 0.88f;

	private final BufferedImage pixels;

	private Picture(BufferedImage pixels) {
		this.pixels = pixels;
	}

	/**
	 * Reads a picture.
	 * @param file a JPEG or PNG file
	 * @throws InvalidValueException when it is none, is broken, or has too many pixels
	 */
	public static Picture read(byte[] file) {
		String format = format(file);
		BufferedImage decoded = with(file, Picture::decode);
		try {
			return new Picture(upright(flat(decoded), format.equals("jpeg") ? orientation(file) : 1));
		}
		catch (RuntimeException ex) {
			throw new InvalidValueException("picture.unreadable");
		}
	}

	/**
	 * Looks at a picture without decoding it.
	 * @throws InvalidValueException see {@link #read}
	 */
	static void requireReadable(byte[] file) {
		with(file, (reader) -> {
			requireFewPixels(reader);
			return file;
		});
	}

	private static <T> T with(byte[] file, Reading<T> reading) {
		String format = format(file);
		try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
			ImageReader reader = reader(format);
			try {
				reader.setInput(input, true, true);
				return reading.read(reader);
			}
			finally {
				reader.dispose();
			}
		}
		catch (IOException | RuntimeException ex) {
			if (ex instanceof InvalidValueException refusal) {
				throw refusal;
			}
			throw new InvalidValueException("picture.unreadable");
		}
	}

	private static ImageReader reader(String format) {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
		return readers.next();
	}

	/** By its first bytes: names and headers say what they like. */
	static String format(byte[] file) {
		if (starts(file, 0xFF, 0xD8, 0xFF)) {
			return "jpeg";
		}
		if (starts(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
			return "png";
		}
		throw new InvalidValueException("picture.format");
	}

	private static boolean starts(byte[] file, int... magic) {
		if (file.length < magic.length) {
			return false;
		}
		for (int i = 0; i < magic.length; i++) {
			if (Byte.toUnsignedInt(file[i]) != magic[i]) {
				return false;
			}
		}
		return true;
	}

	private static BufferedImage decode(ImageReader reader) throws IOException {
		requireFewPixels(reader);
		int coarse = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / LONGEST_SIDE);
		ImageReadParam parameters = reader.getDefaultReadParam();
		parameters.setSourceSubsampling(coarse, coarse, 0, 0);
		return reader.read(0, parameters);
	}

	private static void requireFewPixels(ImageReader reader) throws IOException {
		long width = reader.getWidth(0);
		long height = reader.getHeight(0);
		if (width * height > MOST_PIXELS) {
			throw new InvalidValueException("picture.too-many-pixels",
					String.format(Locale.ROOT, "%d × %d", width, height), Long.toString(MOST_PIXELS / 1_000_000));
		}
	}

	/** On white, without transparency. */
	private static BufferedImage flat(BufferedImage decoded) {
		double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(decoded.getWidth(), decoded.getHeight()));
		int width = Math.max(1, (int) Math.round(decoded.getWidth() * scale));
		int height = Math.max(1, (int) Math.round(decoded.getHeight() * scale));
		BufferedImage flat = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		var graphics = flat.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		graphics.drawImage(decoded, 0, 0, width, height, Color.WHITE, null);
		graphics.dispose();
		return flat;
	}

	static int orientation(byte[] file) {
		try {
			Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file), file.length);
			ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
			return (exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION))
					? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION) : 1;
		}
		catch (ImageProcessingException | MetadataException | IOException ex) {
			return 1;
		}
	}

	private static BufferedImage upright(BufferedImage image, int orientation) {
		return (orientation <= 1 || orientation > 8) ? image
				: ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation)).apply(image);
	}

	/** In pixels, upright. */
	public int width() {
		return this.pixels.getWidth();
	}

	/** In pixels, upright. */
	public int height() {
		return this.pixels.getHeight();
	}

	/** A part of it, of an exact size. */
	public Picture crop(int x, int y, int width, int height, int toWidth, int toHeight) {
		try {
			return new Picture(Thumbnails.of(this.pixels)
				.sourceRegion(x, y, width, height)
				.forceSize(toWidth, toHeight)
				.imageType(BufferedImage.TYPE_INT_RGB)
				.asBufferedImage());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All of it, smaller, cut in the middle where the ratio is another. */
	public Picture fit(int toWidth, int toHeight) {
		try {
			return new Picture(Thumbnails.of(this.pixels)
				.size(toWidth, toHeight)
				.crop(Positions.CENTER)
				.imageType(BufferedImage.TYPE_INT_RGB)
				.asBufferedImage());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A JPEG file with nothing in it but the picture. */
	public byte[] toJpeg() {
		try {
			ByteArrayOutputStream file = new ByteArrayOutputStream();
			Thumbnails.of(this.pixels).scale(1).outputFormat("jpg").outputQuality(QUALITY).toOutputStream(file);
			return file.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What is read of a file. */
	@FunctionalInterface
	private interface Reading<T> {

		T read(ImageReader reader) throws IOException;

	}

}
