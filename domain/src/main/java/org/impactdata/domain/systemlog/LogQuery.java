package org.impactdata.domain.systemlog;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which entries to list, the newest first.
 *
 * @param text in the message or the logger, or a whole correlation id; blank for all
 * @param level null for both
 * @param from first day, null for the beginning
 * @param to last day, null for today
 * @param beforeId only older ones, null for the newest
 * @param limit at most this many, 1 to 500
 */
public record LogQuery(String text, @Nullable LogLevel level, @Nullable LocalDate from, @Nullable LocalDate to,
		@Nullable Long beforeId, int limit) {

	private static final int LONGEST = 200;

	private static final int MOST = 500;

	public LogQuery {
		text = text.strip();
		text = (text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
		limit = Math.clamp(limit, 1, MOST);
	}

	/** The newest. */
	public static LogQuery newest(int limit) {
		return new LogQuery("", null, null, null, null, limit);
	}

	/** The same, behind an entry. */
	public LogQuery before(long id) {
		return new LogQuery(this.text, this.level, this.from, this.to, id, this.limit);
	}

	/** Whether nothing is left out. */
	public boolean everything() {
		return this.text.isEmpty() && this.level == null && this.from == null && this.to == null;
	}

}
