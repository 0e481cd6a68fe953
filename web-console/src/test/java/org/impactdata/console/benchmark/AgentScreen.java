package org.impactdata.console.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an agent's browser keeps of a screen, without drawing it: it speaks with the
 * console as Vaadin's client does, and so costs next to nothing beside what it measures.
 */
final class AgentScreen {

	private static final String DETAILS = "screenX screenY clientX clientY detail button";

	private static final String KEYS = "ctrlKey shiftKey altKey metaKey";

	private static final JsonMapper JSON = new JsonMapper();

	/** Features of a node, as Vaadin numbers them. */
	private static final int TAG = 0;

	private static final int PROPERTIES = 1;

	private static final int CHILDREN = 2;

	private static final int ATTRIBUTES = 3;

	private static final int TEXT = 7;

	private final ConsoleAccess console;

	private final HttpClient http;

	private final Map<Integer, Node> nodes = new TreeMap<>();

	private String token = "";

	private int screen;

	private int received;

	private int sent;

	private AgentScreen(ConsoleAccess console, HttpClient http) {
		this.console = console;
		this.http = http;
	}

	/** The console as it comes up in a browser's tab. */
	static AgentScreen open(ConsoleAccess console, HttpClient signedIn) throws IOException, InterruptedException {
		AgentScreen opened = new AgentScreen(console, signedIn);
		JsonNode config = opened
			.answer(console.request("?v-r=init&location=adherents&query=&v-sw=1440&v-sh=900&v-ww=1440&v-wh=900"
					+ "&v-bw=1440&v-bh=900&v-curdate=1&v-tzo=0&v-dstd=0&v-rtzo=0&v-dston=false&v-tzid=UTC&v-td=false"
					+ "&v-pr=1&v-np=benchmark&v-tn=lumo")
				.build())
			.path("appConfig");
		opened.screen = config.path("v-uiId").asInt();
		opened.token = config.path("uidl").path("Vaadin-Security-Key").asString();
		opened.keep(config.path("uidl"));
		return opened;
	}

	/**
	 * Follows a link of the console.
	 * @param query without question mark
	 */
	void go(String path, String query) throws IOException, InterruptedException {
		ObjectNode event = event(1, "ui-navigate");
		event.withObject("data")
			.put("route", path)
			.put("query", query)
			.put("appShellTitle", "")
			.put("trigger", "")
			.withObject("historyState")
			.put("idx", 0);
		send(event);
	}

	/** Types into a field, and goes on to a button. */
	void type(String label, String text) throws IOException, InterruptedException {
		int field = find(null, label, null);
		ObjectNode value = JSON.createObjectNode();
		value.put("type", "mSync")
			.put("node", field)
			.put("feature", PROPERTIES)
			.put("property", "value")
			.put("value", text);
		ObjectNode input = event(field, "input");
		input.withObject("data").put("1", 1).put("for", "trailing");
		send(value, input);
	}

	/**
	 * Presses a button.
	 * @param text on it, or for those who don't see
	 */
	void press(String text) throws IOException, InterruptedException {
		ObjectNode event = event(find("vaadin-button", null, text), "click");
		ObjectNode data = event.withObject("data");
		for (String detail : DETAILS.split(" ")) {
			data.put("event." + detail, 0);
		}
		for (String key : KEYS.split(" ")) {
			data.put("event." + key, false);
		}
		send(event);
	}

	/** Whether there is a button that can be pressed. */
	boolean offers(String text) {
		return this.nodes.values()
			.stream()
			.anyMatch(
					(node) -> node.is("vaadin-button") && says(node, text) && node.properties.get("disabled") == null);
	}

	/** Whether there is a field. */
	boolean asks(String label) {
		return this.nodes.values().stream().anyMatch((node) -> label.equals(node.properties.get("label")));
	}

	/** Scrolls the list. */
	void scroll(int row, int rows) throws IOException, InterruptedException {
		ObjectNode range = JSON.createObjectNode();
		range.put("type", "publishedEventHandler")
			.put("node", find("vaadin-grid", null, null))
			.put("templateEventMethodName", "setViewportRange")
			.put("promise", -1);
		range.withArray("templateEventMethodArgs").add(row).add(rows);
		range.remove("promise");
		send(range);
	}

	private int find(@Nullable String tag, @Nullable String label, @Nullable String text) {
		return this.nodes.entrySet()
			.stream()
			.filter((entry) -> tag == null || entry.getValue().is(tag))
			.filter((entry) -> label == null || label.equals(entry.getValue().properties.get("label")))
			.filter((entry) -> text == null || says(entry.getValue(), text))
			.mapToInt(Map.Entry::getKey)
			.max()
			.orElseThrow(() -> new IllegalStateException("There is no " + tag + ' ' + label + ' ' + text));
	}

	private boolean says(Node node, String text) {
		return text.equals(node.attributes.get("aria-label")) || text.equals(node.properties.get("text"))
				|| node.children.stream().anyMatch((child) -> {
					Node inner = this.nodes.get(child);
					return inner != null && text.equals(inner.text);
				});
	}

	private static ObjectNode event(int node, String name) {
		return JSON.createObjectNode().put("type", "event").put("node", node).put("event", name);
	}

	private void send(ObjectNode... calls) throws IOException, InterruptedException {
		ObjectNode message = JSON.createObjectNode();
		message.put("csrfToken", this.token).put("syncId", this.received).put("clientId", this.sent++);
		ArrayNode rpc = message.withArray("rpc");
		for (ObjectNode call : calls) {
			rpc.add(call);
		}
		keep(answer(this.console.request("?v-r=uidl&v-uiId=" + this.screen)
			.header("Content-Type", "application/json; charset=UTF-8")
			.POST(HttpRequest.BodyPublishers.ofString(message.toString()))
			.build()));
	}

	private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
		HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() != 200) {
			throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
		}
		JsonNode answer = JSON.readTree(response.body());
		if (answer.has("meta")) {
			throw new IllegalStateException("The console ended: " + answer.path("meta"));
		}
		return answer;
	}

	private void keep(JsonNode answer) {
		if (answer.has("syncId")) {
			this.received = answer.path("syncId").asInt();
		}
		for (JsonNode change : answer.path("changes")) {
			int id = change.path("node").asInt();
			if (change.path("type").asString().equals("detach")) {
				this.nodes.remove(id);
			}
			else {
				this.nodes.computeIfAbsent(id, (key) -> new Node()).change(change);
			}
		}
	}

	/** All words on it. */
	@Override
	public String toString() {
		return this.nodes.values()
			.stream()
			.flatMap((node) -> Stream.of(node.text, node.properties.getOrDefault("label", ""),
					node.attributes.getOrDefault("aria-label", "")))
			.filter((words) -> !words.isBlank())
			.collect(Collectors.joining(" | "));
	}

	/** An element or a text. */
	private static final class Node {

		private final Map<String, String> properties = new TreeMap<>();

		private final Map<String, String> attributes = new TreeMap<>();

		private final Set<Integer> children = new LinkedHashSet<>();

		private String tag = "";

		private String text = "";

		boolean is(String tag) {
			return this.tag.equals(tag);
		}

		void change(JsonNode change) {
			int feature = change.path("feat").asInt(-1);
			if (feature == CHILDREN) {
				change.path("addNodes").forEach((child) -> this.children.add(child.asInt()));
				return;
			}
			String key = change.path("key").asString("");
			String value = change.path("value").asString("");
			boolean gone = change.path("type").asString().equals("remove");
			switch (feature) {
				case TAG -> this.tag = value;
				case TEXT -> this.text = value;
				case PROPERTIES -> put(this.properties, key, value, gone);
				case ATTRIBUTES -> put(this.attributes, key, value, gone);
				default -> {
				}
			}
		}

		private static void put(Map<String, String> map, String key, String value, boolean gone) {
			if (gone || value.equals("false")) {
				map.remove(key);
			}
			else {
				map.put(key, value);
			}
		}

	}

}
