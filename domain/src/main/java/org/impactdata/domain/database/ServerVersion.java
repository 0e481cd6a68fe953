package org.impactdata.domain.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Product and version of a database server.
 *
 * @param mariaDb MariaDB if true, else MySQL
 * @param text what the server calls itself
 * @param number major and minor version, 10.11 as 10011
 */
record ServerVersion(boolean mariaDb, String text, int number) {

	private static final Pattern NUMBER = Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+).*");

	static ServerVersion of(String text) {
		Matcher matcher = NUMBER.matcher(text);
		int number = matcher.matches() ? Integer.parseInt(matcher.group(1)) * 1000 + Integer.parseInt(matcher.group(2))
				: 0;
		return new ServerVersion(text.contains("MariaDB"), text, number);
	}

	/** MySQL 8.4 or newer, MariaDB 10.11 or newer. */
	boolean supported() {
		return this.number >= (this.mariaDb ? 10_011 : 8_004);
	}

	@Override
	public String toString() {
		return (this.mariaDb ? "MariaDB " : "MySQL ") + this.text;
	}

}
