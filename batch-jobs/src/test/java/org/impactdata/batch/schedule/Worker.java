package org.impactdata.batch.schedule;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.impactdata.batch.BatchJobsApplication;
import org.impactdata.domain.database.TestDatabase;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A worker in a process of its own, with the test jobs, on the database of the test. */
final class Worker implements AutoCloseable {

	private final Process process;

	private Worker(Process process) {
		this.process = process;
	}

	public static void main(String[] arguments) {
		new SpringApplicationBuilder(BatchJobsApplication.class, TestJobs.class).web(WebApplicationType.NONE)
			.run(arguments);
	}

	static Worker start(String... more) throws IOException {
		Map<String, String> database = TestDatabase.environment();
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
				"-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				Worker.class.getName(), "--impact.database.url=" + database.get("IMPACT_DB_URL"),
				"--impact.database.user=" + database.get("IMPACT_DB_USER"),
				"--impact.database.password=" + database.get("IMPACT_DB_PASSWORD"), "--impact.node.kind=WORKER",
				"--impact.node.heartbeat=1s"));
		command.addAll(List.of(more));
		File output = new File("target", "worker-" + System.nanoTime() + ".txt");
		return new Worker(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start());
	}

	long pid() {
		return this.process.pid();
	}

	/** As {@code kill -9}. */
	void kill() {
		this.process.destroyForcibly();
	}

	/** As {@code kill -15}. */
	void end() {
		this.process.destroy();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
