package org.impactdata.domain.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import org.impactdata.domain.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class PictureFileTests {

	private static final Path PHOTOS = Path.of("../../shared/data/photos");

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 6, 8 })
	void keepsEveryPixelAndHowTheCameraWasHeldAndNothingElse(int orientation) throws Exception {
		byte[] file = append(TestPictures.jpegWithPlace(301, 203, orientation), "and a secret behind the end");
		byte[] kept = PictureFile.withoutMetadata(file);
		assertSamePixels(file, kept);
		Metadata told = ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept));
		assertThat(told.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
		assertThat(text(kept)).doesNotContain("secret");
		assertThat(told.getDirectoriesOfType(ExifIFD0Directory.class)).hasSize((orientation == 1) ? 0 : 1)
			.allSatisfy((exif) -> {
				assertThat(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(orientation);
				assertThat(exif.getTagCount()).isEqualTo(1);
			});
	}

	@Test
	void wordsInAPngAreLeftOut() throws Exception {
		byte[] plain = TestPictures.png(61, 43);
		byte[] words = { 0, 0, 0, 8, 't', 'E', 'X', 't', 'A', 'u', 't', 'h', 0, 'M', 'e', '!', 1, 2, 3, 4 };
		byte[] file = new byte[plain.length + words.length];
		// Behind the header of 8 + 25 bytes.
		System.arraycopy(plain, 0, file, 0, 33);
		System.arraycopy(words, 0, file, 33, words.length);
		System.arraycopy(plain, 33, file, 33 + words.length, plain.length - 33);
		byte[] kept = PictureFile.withoutMetadata(append(file, "secret"));
		assertThat(text(kept)).doesNotContain("Auth", "secret");
		assertSamePixels(plain, kept);
	}

	@Test
	void photographsStayAsTheyAre() throws IOException {
		assumeTrue(Files.isDirectory(PHOTOS), "There are no photographs in " + PHOTOS);
		List<Path> files;
		try (Stream<Path> all = Files.walk(PHOTOS)) {
			files = all.filter((file) -> file.toString().matches(".*\\.(jpe?g|png)")).limit(60).toList();
		}
		assertThat(files).isNotEmpty();
		for (Path path : files) {
			byte[] file = Files.readAllBytes(path);
			byte[] kept = PictureFile.withoutMetadata(file);
			assertThat(kept.length).as(path.toString()).isLessThanOrEqualTo(file.length + 40);
			assertSamePixels(file, kept);
		}
	}

	@Test
	void whatIsNoPictureOrTooLargeIsRefusedInWords() {
		for (byte[] file : new byte[][] { TestPictures.enormousJpeg(), TestPictures.enormousPng(), new byte[0],
				"GIF89a".getBytes(StandardCharsets.US_ASCII) }) {
			assertThatThrownBy(() -> PictureFile.withoutMetadata(file)).isInstanceOf(InvalidValueException.class);
		}
	}

	@Test
	void brokenFilesAreRefusedAndDoNoHarm() {
		long survived = TestPictures.damaged(2, 4000).filter((file) -> {
			try {
				assertThat(PictureFile.withoutMetadata(file).length).isLessThanOrEqualTo(file.length + 40);
				return true;
			}
			catch (InvalidValueException ex) {
				assertThat(ex.problem().code()).startsWith("picture.");
				return false;
			}
		}).count();
		assertThat(survived).as("some survive").isPositive();
	}

	private static void assertSamePixels(byte[] file, byte[] kept) throws IOException {
		BufferedImage before = ImageIO.read(new ByteArrayInputStream(file));
		BufferedImage after = ImageIO.read(new ByteArrayInputStream(kept));
		assertThat(after.getWidth()).isEqualTo(before.getWidth());
		assertThat(after.getHeight()).isEqualTo(before.getHeight());
		assertThat(pixels(after)).isEqualTo(pixels(before));
	}

	private static int[] pixels(BufferedImage image) {
		return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
	}

	private static byte[] append(byte[] file, String more) {
		byte[] all = Arrays.copyOf(file, file.length + more.length());
		System.arraycopy(more.getBytes(StandardCharsets.US_ASCII), 0, all, file.length, more.length());
		return all;
	}

	private static String text(byte[] file) {
		return new String(file, StandardCharsets.ISO_8859_1);
	}

}
