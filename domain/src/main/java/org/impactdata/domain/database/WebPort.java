package org.impactdata.domain.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

import org.jspecify.annotations.Nullable;

/**
 * The port the console answers on, and its address.
 */
public final class WebPort {

	private WebPort() {
	}

	/**
	 * Makes sure that the port can be had, before anything is started that would have to
	 * be ended again.
	 * @param address where the console listens, null for everywhere
	 * @param port 0 or less for any free one
	 * @throws CannotStartException when it is taken, or not for this account
	 */
	public static void require(@Nullable InetAddress address, int port) {
		if (port <= 0) {
			return;
		}
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(address, port));
		}
		catch (IOException ex) {
			throw new CannotStartException("port", ex, Integer.toString(port), DatabaseFailures.firstLine(ex));
		}
	}

	/**
	 * What people type to reach the console, without a slash at its end.
	 * @param publicUrl the configured one; null or empty for this machine and its port
	 */
	public static String address(@Nullable String publicUrl, int port) {
		return (publicUrl != null && !publicUrl.isBlank()) ? publicUrl : "http://" + host() + ":" + port;
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "localhost";
		}
	}

}
