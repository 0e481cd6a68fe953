package org.impactdata.domain.database;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How to reach a database.
 *
 * @param url JDBC address for Connector/J, with every parameter the product relies on
 * @param user account
 * @param password its password, perhaps empty
 */
record DatabaseAddress(String url, String user, String password) {

	private static final Map<String, String> NEEDED = needed();

	/**
	 * The address of an external server as an operator writes it; parameters that are
	 * missing are added, those given are kept.
	 */
	static DatabaseAddress external(String url, String user, String password) {
		String address = url.strip();
		if (address.startsWith("jdbc:mariadb:")) {
			address = "jdbc:mysql:" + address.substring("jdbc:mariadb:".length());
		}
		if (!address.matches("jdbc:mysql(\\+srv)?:([a-z]+:)?//[^/]+/[^/?]+(\\?.*)?")) {
			throw new CannotStartException("url", null, hidePassword(url));
		}
		return new DatabaseAddress(complete(address), user, password);
	}

	static DatabaseAddress embedded(int port, String schema, String user, String password) {
		String url = "jdbc:mysql://127.0.0.1:" + port + "/" + schema
				+ "?createDatabaseIfNotExist=true&sslMode=DISABLED";
		return new DatabaseAddress(complete(url), user, password);
	}

	/** Host, port and schema alone, for messages. */
	String place() {
		return this.url.replaceFirst("^jdbc:mysql[^/]*//([^/@]*@)?", "").replaceFirst("\\?.*$", "");
	}

	String schema() {
		return place().replaceFirst("^[^/]*/", "");
	}

	private static String hidePassword(String url) {
		return url.replaceAll("//[^/@]*@", "//…@").replaceAll("(?i)password=[^&]*", "password=…");
	}

	private static String complete(String url) {
		StringBuilder address = new StringBuilder(url);
		NEEDED.forEach((name, value) -> {
			if (!url.contains("?" + name + "=") && !url.contains("&" + name + "=")) {
				address.append((address.indexOf("?") < 0) ? '?' : '&').append(name).append('=').append(value);
			}
		});
		return address.toString();
	}

	private static Map<String, String> needed() {
		Map<String, String> needed = new LinkedHashMap<>();
		// Connector/J fails on MariaDB 11.4 otherwise: Unknown column 'RESERVED'.
		needed.put("useInformationSchema", "false");
		needed.put("rewriteBatchedStatements", "true");
		needed.put("characterEncoding", "UTF-8");
		needed.put("connectionTimeZone", "UTC");
		needed.put("forceConnectionTimeZoneToSession", "true");
		needed.put("preserveInstants", "true");
		needed.put("tcpKeepAlive", "true");
		needed.put("connectTimeout", "10000");
		needed.put("sessionVariables", "sql_mode='STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
				+ "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'");
		return needed;
	}

}
