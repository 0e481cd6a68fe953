package org.impactdata.domain.adherent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.media.Picture;
import org.impactdata.domain.media.PictureSize;
import org.impactdata.domain.media.TestPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
class AdherentPhotoIntegrationTests {

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private AdherentService adherents;

	@Autowired
	private AdherentPhotoService photos;

	@Autowired
	private AdherentHistoryService histories;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
	}

	@Test
	void isKeptInTwoSizesOfTheSameRatio() throws IOException {
		AdherentDetails awa = OPERATOR.call(() -> this.adherents.create(AdherentDraft.person("Diop", "Awa")));
		AdherentDetails shown = keep(awa, 900, 300);
		assertThat(shown.photo()).matches("[0-9a-f]{64}");
		assertSize(file(shown, PictureSize.CARD), 630, 810);
		assertSize(file(shown, PictureSize.THUMBNAIL), 112, 144);

		AdherentDetails other = keep(shown, 300, 900);
		assertThat(file(shown, PictureSize.CARD)).as("the former one, for the history").exists();
		AdherentDetails none = OPERATOR.call(() -> this.photos.remove(other.id(), other.version()));
		assertThat(none.photo()).isNull();
		List<HistoryEntry> history = OPERATOR.call(() -> this.histories.of(awa.id()));
		assertThat(history.getFirst().changes()).extracting(HistoryEntry.FieldChange::field)
			.containsExactly(AdherentField.PHOTO);
		assertThatThrownBy(() -> OPERATOR.call(() -> this.photos.remove(other.id(), other.version())))
			.isInstanceOf(EditedMeanwhileException.class);
	}

	@Test
	void isHandedOutOnlyAsPartOfItsAdherent() {
		AdherentDetails awa = OPERATOR.call(() -> this.adherents.create(AdherentDraft.person("Diop", "Awa")));
		AdherentDetails shown = keep(awa, 300, 400);
		AdherentDetails other = OPERATOR.call(() -> this.adherents.create(AdherentDraft.person("Sow", "Omar")));
		String photo = String.valueOf(shown.photo());
		assertThat(OPERATOR.call(() -> this.photos.find(other.id(), photo, PictureSize.CARD))).isEmpty();
		assertThat(OPERATOR.call(() -> this.photos.find(shown.id(), "0".repeat(64), PictureSize.CARD))).isEmpty();
		assertThat(OPERATOR.call(() -> this.photos.find(shown.id(), "../../etc/passwd", PictureSize.CARD))).isEmpty();
	}

	@Test
	void anyPartOfAPictureCanBeThePhoto() {
		Picture picture = Picture.read(TestPictures.jpeg(101, 57));
		for (double x = 0; x < 1; x += 0.09) {
			for (double width = 0.01; width <= 1; width += 0.11) {
				Picture small = new PhotoCrop(x, x, width).thumbnail(picture);
				assertThat(small.width()).isEqualTo(112);
				assertThat(small.height()).isEqualTo(144);
			}
		}
	}

	private AdherentDetails keep(AdherentDetails adherent, int width, int height) {
		return OPERATOR.call(() -> this.photos.keep(adherent.id(), adherent.version(),
				Picture.read(TestPictures.jpeg(width, height)), PhotoCrop.largest(width, height)));
	}

	private Path file(AdherentDetails adherent, PictureSize size) {
		return OPERATOR.call(() -> this.photos.find(adherent.id(), String.valueOf(adherent.photo()), size))
			.orElseThrow();
	}

	private static void assertSize(Path file, int width, int height) throws IOException {
		var pixels = ImageIO.read(file.toFile());
		assertThat(pixels.getWidth()).isEqualTo(width);
		assertThat(pixels.getHeight()).isEqualTo(height);
	}

}
