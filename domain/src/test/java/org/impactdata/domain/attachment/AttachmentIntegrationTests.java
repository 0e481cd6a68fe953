package org.impactdata.domain.attachment;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentDraft;
import org.impactdata.domain.adherent.AdherentField;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.media.TestPictures;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;
import org.impactdata.domain.role.TestRoles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files that agents keep of an adherent. */
@DatabaseTest
@TestPropertySource(properties = "impact.search.updates=false")
class AttachmentIntegrationTests {

	private static final Caller OPERATOR = new Caller("Awa", Origin.SHELL, Locale.FRENCH);

	@Autowired
	private AttachmentService attachments;

	@Autowired
	private AdherentService adherents;

	@Autowired
	private AgentService agents;

	@Autowired
	private RoleService roles;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private JdbcClient client;

	@BeforeEach
	void empty() {
		TestDatabase.empty(this.jdbc);
	}

	@Test
	void aFileIsTakenByItsContentAndAPictureTellsNothingButWhatItShows() throws Exception {
		long zoe = create("Zoé");
		long ana = create("Ana");
		Caller blind = agent("guichet",
				new TestRoles(this.client).allowing(Set.of(Permission.ADHERENT_READ, Permission.ADHERENT_EDIT),
						Map.of(SensitiveField.NOTE, FieldVisibility.HIDDEN)));
		byte[] photo = TestPictures.jpegWithPlace(300, 200, 6);
		assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo))
			.getDirectoriesOfType(GpsDirectory.class)).singleElement()
			.satisfies((place) -> assertThat(place.getRationalArray(GpsDirectory.TAG_LATITUDE)).hasSize(3));
		add(zoe, "lettre.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8));
		add(zoe, "../../photo", photo);
		for (String[] wrong : new String[][] { { "lettre.pdf", "MZ\u0000 programme" }, { "programme.exe", "MZ" },
				{ "page.html", "<script>alert(1)</script>" }, { "vide.txt", "" }, { "image.svg", "<svg/>" } }) {
			assertThatThrownBy(() -> add(zoe, wrong[0], wrong[1].getBytes(StandardCharsets.UTF_8))).as(wrong[0])
				.isInstanceOf(InvalidValueException.class);
		}
		assertThatThrownBy(() -> add(zoe, "grand.txt", new byte[(int) Attachment.LARGEST + 1]))
			.isInstanceOf(InvalidValueException.class);
		List<Attachment> files = OPERATOR.call(() -> this.attachments.of(zoe));
		assertThat(files).extracting((file) -> file.name() + " " + file.mediaType())
			.containsExactly("photo image/jpeg", "lettre.pdf application/pdf");
		Path kept = OPERATOR.call(() -> this.attachments.content(zoe, files.getFirst().id())).orElseThrow();
		assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(Files.readAllBytes(kept)))
			.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
		assertThat(OPERATOR.call(() -> this.attachments.content(ana, files.getFirst().id()))).isEmpty();
		assertThat(blind.call(() -> this.attachments.of(zoe))).isEmpty();
		assertThat(blind.call(() -> this.attachments.content(zoe, files.getFirst().id()))).isEmpty();
		Caller.runAs(OPERATOR, () -> this.attachments.remove(zoe, files.getFirst().id()));
		assertThat(OPERATOR.call(() -> this.attachments.of(zoe))).hasSize(1);
		assertThat(kept).doesNotExist();
		assertThat(this.jdbc.queryForList("select name from stored_file", String.class))
			.as("the name tells of the person as well")
			.containsExactlyInAnyOrder("", "lettre.pdf");
	}

	private void add(long adherent, String name, byte[] content) {
		Caller.runAs(OPERATOR, () -> this.attachments.add(adherent, name, content));
	}

	private long create(String name) {
		AdherentDetails created = OPERATOR.call(() -> this.adherents.create(AdherentDraft.person(name, "")));
		return created.id();
	}

	private long create(String name, long organization) {
		return OPERATOR
			.call(() -> this.adherents
				.create(AdherentDraft.person(name, "").with(AdherentField.ORGANIZATION, Long.toString(organization))))
			.id();
	}

	private Caller agent(String name, long role) {
		return agent(name, AssignmentDraft.everywhere(role));
	}

	private Caller agent(String name, AssignmentDraft assignment) {
		return new TestAgents(this.agents, this.roles).caller(name, assignment);
	}

}
