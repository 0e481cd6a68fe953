package org.impactdata.batch.schedule;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.CRC32;

/**
 * The machine this process runs on. Its mark tells machines and containers apart that
 * carry the same host name, so that one never judges the processes of another.
 */
final class Machine {

	private Machine() {
	}

	/** Host name and mark, at most 190 characters. */
	static String name() {
		String host = hostName();
		CRC32 mark = new CRC32();
		mark.update(bootAndNamespace().getBytes(StandardCharsets.UTF_8));
		return "%s#%08x".formatted(host.substring(0, Math.min(host.length(), 180)), mark.getValue());
	}

	/** Whether the process is alive and not a later one that got the same number. */
	static boolean alive(long pid, Instant registered) {
		return ProcessHandle.of(pid)
			.filter(ProcessHandle::isAlive)
			.filter((process) -> process.info()
				.startInstant()
				.map((start) -> start.isBefore(registered.plusSeconds(60)))
				.orElse(true))
			.isPresent();
	}

	private static String hostName() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "localhost";
		}
	}

	private static String bootAndNamespace() {
		try {
			return Files.readString(Path.of("/proc/sys/kernel/random/boot_id"))
					+ Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
		}
		catch (IOException | UnsupportedOperationException | SecurityException ex) {
			return "";
		}
	}

}
