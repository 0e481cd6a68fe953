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
	 * What never leaves this machine needs no encryption, which costs an import a fifth
	 * of its time.
	 */
	private static final Map<String, String> LOOPBACK = Map.of("sslMode", "DISABLED", "allowPublicKeyRetrieval",
			"true");

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
		return new DatabaseAddress(complete(address, loopback(address) ? LOOPBACK : Map.of(), NEEDED), user, password);
	}

	static DatabaseAddress embedded(int port, String schema, String user, String password) {
		String url = "jdbc:mysql://127.0.0.1:" + port + "/" + schema + "?createDatabaseIfNotExist=true";
		return new DatabaseAddress(complete(url, LOOPBACK, NEEDED), user, password);
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

	private static boolean loopback(String url) {
		return url.matches("jdbc:mysql://([^/@]*@)?(localhost|127(\\.\\d+){3}|\\[::1])(:\\d+)?/.*")
				&& !url.contains("sslMode=");
	}

	@SafeVarargs
	private static String complete(String url, Map<String, String>... parameters) {
		StringBuilder address = new StringBuilder(url);
		for (Map<String, String> each : parameters) {
			each.forEach((name, value) -> {
				if (!url.contains("?" + name + "=") && !url.contains("&" + name + "=")) {
					address.append((address.indexOf("?") < 0) ? '?' : '&').append(name).append('=').append(value);
				}
			});
		}
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
				+ "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',group_concat_max_len=1000000");
		return needed;
	}

}
