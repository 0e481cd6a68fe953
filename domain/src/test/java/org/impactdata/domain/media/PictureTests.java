package org.impactdata.domain.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import org.impactdata.domain.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class PictureTests {

	private static final Path PHOTOS = Path.of("../../shared/data/photos/exif-orientation");

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void isUprightAndForgetsWhereItWasTaken(int orientation) throws Exception {
		byte[] file = TestPictures.jpegWithPlace(80, 40, orientation);
		assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
			.getDirectoriesOfType(GpsDirectory.class)).as("the file does name a place")
			.singleElement()
			.satisfies((place) -> assertThat(place.getRationalArray(GpsDirectory.TAG_LATITUDE)).hasSize(3));

		Picture picture = Picture.read(file);
		boolean turned = orientation > 4;
		assertThat(picture.width()).isEqualTo(turned ? 40 : 80);
		assertThat(picture.height()).isEqualTo(turned ? 80 : 40);
		assertForgotten(picture.toJpeg());
		BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(picture.toJpeg()));
		int[] red = switch (orientation) {
			case 1, 2 -> new int[] { 40, 5 };
			case 3, 4 -> new int[] { 40, 35 };
			case 5, 8 -> new int[] { 5, 40 };
			default -> new int[] { 35, 40 };
		};
		assertThat(pixels.getRGB(red[0], red[1]) >> 16 & 0xFF).as("red").isGreaterThan(200);
		assertThat(pixels.getRGB(picture.width() - 1 - red[0], picture.height() - 1 - red[1]) & 0xFF).as("blue")
			.isGreaterThan(200);
	}

	@Test
	void photographsInEveryOrientationComeOutTheSame() throws IOException {
		assumeTrue(Files.isDirectory(PHOTOS), "There are no photographs in " + PHOTOS);
		for (String kind : new String[] { "Landscape", "Portrait" }) {
			int[] upright = grey(kind, 1);
			for (int orientation = 2; orientation <= 8; orientation++) {
				int[] pixels = grey(kind, orientation);
				assertThat(pixels).as(kind + " " + orientation).hasSameSizeAs(upright);
				long difference = 0;
				for (int i = 0; i < pixels.length; i++) {
					difference += Math.abs(pixels[i] - upright[i]);
				}
				assertThat((double) difference / pixels.length).as(kind + " " + orientation).isLessThan(12);
			}
		}
	}

	private static int[] grey(String kind, int orientation) throws IOException {
		Picture picture = Picture.read(Files.readAllBytes(PHOTOS.resolve(kind + "_" + orientation + ".jpg")));
		assertForgotten(picture.toJpeg());
		assertThat(picture.width() > picture.height()).as(kind + " " + orientation).isEqualTo(kind.equals("Landscape"));
		BufferedImage small = ImageIO.read(new ByteArrayInputStream(picture.fit(24, 24).toJpeg()));
		int[] grey = new int[24 * 24];
		for (int i = 0; i < grey.length; i++) {
			int rgb = small.getRGB(i % 24, i / 24);
			grey[i] = ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
		}
		return grey;
	}

	private static void assertForgotten(byte[] file) {
		try {
			assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
				.containsDirectoryOfType(ExifDirectoryBase.class)).isFalse();
		}
		catch (com.drew.imaging.ImageProcessingException | IOException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void whatClaimsGigapixelsIsRefusedInWordsBeforeItIsDecoded() {
		for (byte[] file : new byte[][] { TestPictures.enormousJpeg(), TestPictures.enormousPng() }) {
			assertThatThrownBy(() -> Picture.read(file)).isInstanceOfSatisfying(InvalidValueException.class,
					(ex) -> assertThat(ex.sentence(Locale.FRENCH)).containsPattern("655(00|36) × 655(00|36) pixels"));
		}
	}

	@Test
	void anythingElseIsRefusedInWords() {
		for (String text : new String[] { "", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "BM", "\u00FF" }) {
			assertThatThrownBy(() -> Picture.read(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
				.isInstanceOfSatisfying(InvalidValueException.class,
						(ex) -> assertThat(ex.problem().code()).isEqualTo("picture.format"));
		}
	}

	@Test
	void brokenFilesAreRefusedAndDoNoHarm() {
		long survived = TestPictures.damaged(1, 2000).filter((file) -> {
			try {
				assertThat(Picture.read(file).width()).isPositive();
				return true;
			}
			catch (InvalidValueException ex) {
				assertThat(ex.problem().code()).startsWith("picture.");
				return false;
			}
		}).count();
		assertThat(survived).as("some survive").isPositive();
	}

	@Test
	void largePicturesAreReadCoarser() {
		Picture picture = Picture.read(TestPictures.jpeg(5000, 2500));
		assertThat(picture.width()).isLessThanOrEqualTo(1600);
		assertThat((double) picture.width() / picture.height()).isBetween(1.98, 2.02);
	}

}
