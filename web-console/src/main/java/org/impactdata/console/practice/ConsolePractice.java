package org.impactdata.console.practice;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.impactdata.domain.ImpactProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Signs in, asks for pages and searches for a while, as agents do, and ends the console.
 * Java's ahead-of-time cache then knows what a console starts with and what it is busy
 * with; one trained by the start alone answers ten times slower in its first minute.
 */
@Component
@Profile("practice")
class ConsolePractice {

	private static final Duration LONGEST = Duration.ofSeconds(12);

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

	private static final Pattern FOUND = Pattern
		.compile("\"identifiant\":\"([^\"]+)\",\"name\":\"([^\"]+)\",\"city\":\"?([^\"]*?)\"?,");

	private final ImpactProperties.Agents agents;

	private final Environment environment;

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	ConsolePractice(ImpactProperties properties, Environment environment) {
		this.agents = properties.agent();
		this.environment = environment;
	}

	@EventListener
	void practise(ApplicationReadyEvent ready) throws IOException, InterruptedException {
		Instant end = Instant.now().plus(LONGEST);
		signIn();
		for (String page : new String[] { "", "adherents", "imports" }) {
			get(page);
			get("?v-r=init&query=&location=" + page);
		}
		for (char letter = 'a'; letter <= 'z' && Instant.now().isBefore(end); letter++) {
			for (MatchResult found : FOUND.matcher(search(String.valueOf(letter))).results().toList()) {
				for (String text : typed(found.group(1), found.group(2), found.group(3)).toList()) {
					search(text);
				}
			}
		}
		ready.getApplicationContext().close();
	}

	private void signIn() throws IOException, InterruptedException {
		get("?v-r=init&query=&location=connexion");
		Matcher token = TOKEN.matcher(get("connexion"));
		if (!token.find()) {
			throw new IllegalStateException("The sign-in page has no token");
		}
		String fields = "username=" + encoded(this.agents.adminEmail()) + "&password="
				+ encoded(Objects.requireNonNull(this.agents.adminPassword())) + "&_csrf=" + encoded(token.group(1));
		send(request("connexion").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(fields)));
	}

	/** What people type who look for somebody, one in three with a typo. */
	private static Stream<String> typed(String identifiant, String name, String city) {
		String last = name.substring(name.lastIndexOf(' ') + 1);
		return Stream.of(name, last.substring(0, Math.min(3, last.length())), name.substring(0, name.length() - 1),
				last.substring(0, 1) + last.substring(Math.min(2, last.length())), "x" + last,
				identifiant.substring(identifiant.length() / 2), city);
	}

	private String search(String text) throws IOException, InterruptedException {
		return get("api/adherents/search?limit=50&q=" + encoded(text));
	}

	private String get(String path) throws IOException, InterruptedException {
		return send(request(path));
	}

	private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest
			.newBuilder(
					URI.create("http://127.0.0.1:" + this.environment.getProperty("local.server.port") + '/' + path))
			.timeout(LONGEST);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
