package org.impactdata.batch.operations;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.impactdata.batch.BatchJobsApplication;
import org.impactdata.domain.database.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A worker in a process of its own, on the database and data folder of the test. */
public final class WorkerProcess implements AutoCloseable {

	private final Process process;

	private WorkerProcess(Process process) {
		this.process = process;
	}

	public static void main(String[] arguments) {
		new SpringApplicationBuilder(BatchJobsApplication.class).web(WebApplicationType.NONE).run(arguments);
	}

	/**
	 * Start one.
	 * @param properties {@code name=value}
	 */
	public static WorkerProcess start(String... properties) throws IOException {
		Map<String, String> database = TestDatabase.environment();
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
				"-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				WorkerProcess.class.getName(), "--impact.database.url=" + database.get("IMPACT_DB_URL"),
				"--impact.database.user=" + database.get("IMPACT_DB_USER"),
				"--impact.database.password=" + database.get("IMPACT_DB_PASSWORD"),
				"--impact.data=" + database.get("IMPACT_DATA"), "--impact.node.kind=WORKER",
				"--impact.node.heartbeat=1s"));
		for (String property : properties) {
			command.add("--" + property);
		}
		File output = new File("target", "worker-" + System.nanoTime() + ".txt");
		return new WorkerProcess(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start());
	}

	public long pid() {
		return this.process.pid();
	}

	public boolean alive() {
		return this.process.isAlive();
	}

	/** As {@code kill -9}. */
	public void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	@Override
	public void close() {
		kill();
	}

}
