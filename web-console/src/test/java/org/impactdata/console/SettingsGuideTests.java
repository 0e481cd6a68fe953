package org.impactdata.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsGuideTests {

	private static final Path GUIDE = Path.of("..", "docs", "guide", "settings.md");

	private static final Pattern SETTING = Pattern.compile("`(impact\\.[a-z.-]+)`");

	@Test
	void everySettingIsInTheGuideWithItsDefault() throws IOException {
		String guide = Files.readString(GUIDE);
		for (JsonNode setting : settings()) {
			String name = setting.get("name").asString();
			assertThat(guide).as("settings.md explains " + name).contains("`" + name + "`");
			JsonNode standard = setting.get("defaultValue");
			if (standard != null) {
				String line = guide.lines().filter((each) -> each.contains("`" + name + "`")).findFirst().orElseThrow();
				assertThat(line).as("settings.md gives the default of " + name)
					.contains("`" + standard.asString() + "`");
			}
		}
	}

	@Test
	void theGuideNamesNoSettingThatIsNotThere() throws IOException {
		List<String> names = settings().stream().map((setting) -> setting.get("name").asString()).toList();
		assertThat(SETTING.matcher(Files.readString(GUIDE)).results().map((found) -> found.group(1)))
			.allSatisfy((name) -> assertThat(names).contains(name));
	}

	private static List<JsonNode> settings() throws IOException {
		List<JsonNode> settings = new ArrayList<>();
		List<URL> files = Collections.list(
				SettingsGuideTests.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"));
		for (URL file : files) {
			try (InputStream content = file.openStream()) {
				for (JsonNode setting : JsonMapper.shared().readTree(content).get("properties")) {
					if (setting.get("name").asString().startsWith("impact.")) {
						settings.add(setting);
					}
				}
			}
		}
		assertThat(settings).hasSizeGreaterThan(20);
		return settings;
	}

}
