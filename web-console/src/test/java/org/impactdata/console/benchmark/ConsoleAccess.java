package org.impactdata.console.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A console that programs knock at as browsers do.
 *
 * @param console its address
 */
record ConsoleAccess(URI console) {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

	/** In seconds. */
	private static final int PATIENCE = 180;

	/** Waits until agents can sign in. */
	void await() throws InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			for (int i = 0; i < PATIENCE; i++) {
				if (isReady(client)) {
					return;
				}
				Thread.sleep(1000);
			}
		}
		throw new IllegalStateException("The console does not answer");
	}

	private boolean isReady(HttpClient client) throws InterruptedException {
		try {
			HttpRequest question = request("actuator/health/readiness").build();
			return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** A client with a session of its own, in which an agent is signed in. */
	HttpClient signIn(String email, String password) throws IOException, InterruptedException {
		HttpClient agent = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.cookieHandler(new CookieManager())
			.build();
		String form = agent.send(request("connexion").build(), HttpResponse.BodyHandlers.ofString()).body();
		Matcher token = TOKEN.matcher(form);
		if (!token.find()) {
			throw new IllegalStateException("The sign-in page has no token");
		}
		String fields = "username=" + encoded(email) + "&password=" + encoded(password) + "&_csrf="
				+ encoded(token.group(1));
		agent.send(request("connexion").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(fields))
			.build(), HttpResponse.BodyHandlers.discarding());
		// Here a browser is led after the password; only then the session is the agent's.
		agent.send(request("connexion/fin").build(), HttpResponse.BodyHandlers.discarding());
		return agent;
	}

	/**
	 * Waits until the index answers: without it the database does, and knows no
	 * fragments.
	 */
	void awaitIndex(HttpClient agent) throws IOException, InterruptedException {
		for (int i = 0; i < PATIENCE; i++) {
			if (!search(agent, "DH-000").equals("[]")) {
				return;
			}
			Thread.sleep(1000);
		}
		throw new IllegalStateException("The console has no index");
	}

	String search(HttpClient agent, String text) throws IOException, InterruptedException {
		HttpResponse<String> response = agent.send(request("api/adherents/search?q=" + encoded(text)).build(),
				HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() != 200) {
			throw new IllegalStateException("The search for '" + text + "' answered " + response.statusCode());
		}
		return response.body();
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.console.resolve("/" + path));
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
