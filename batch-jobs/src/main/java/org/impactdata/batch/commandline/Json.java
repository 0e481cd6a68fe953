package org.impactdata.batch.commandline;

import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** Results for programs: one object on one line, the last one printed. */
final class Json {

	private Json() {
	}

	static String line(Map<String, ?> result) {
		return JsonMapper.builder().build().writeValueAsString(result);
	}

}
