package org.impactdata.batch.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.impactdata.batch.BatchProperties;
import org.impactdata.batch.operations.RunRecovery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * At every heartbeat: this process's sign of life, then the runs of processes that are
 * gone, and queued runs whose trigger got lost.
 */
@Component
class RecoveryRounds {

	private static final Logger logger = LoggerFactory.getLogger(RecoveryRounds.class);

	private final NodeRegistry nodes;

	private final RunRecovery recovery;

	private final QuartzRunQueue queue;

	private final BatchProperties properties;

	private Set<String> silentBefore = Set.of();

	private Set<Long> untriggeredBefore = Set.of();

	private @Nullable ScheduledExecutorService timer;

	RecoveryRounds(NodeRegistry nodes, RunRecovery recovery, QuartzRunQueue queue, BatchProperties properties) {
		this.nodes = nodes;
		this.recovery = recovery;
		this.queue = queue;
		this.properties = properties;
	}

	/** Enters this process and settles at once what certainly needs it. */
	void start() {
		round();
		long period = this.properties.node().heartbeat().toMillis();
		ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, "node-heartbeat");
			thread.setDaemon(true);
			return thread;
		});
		executor.scheduleWithFixedDelay(this::roundQuietly, period, period, TimeUnit.MILLISECONDS);
		this.timer = executor;
	}

	void stop() {
		if (this.timer != null) {
			this.timer.shutdownNow();
		}
		try {
			this.nodes.leave();
		}
		catch (RuntimeException ex) {
			logger.warn("This process could not sign off; the others notice in a while", ex);
		}
	}

	private void roundQuietly() {
		try {
			round();
		}
		catch (RuntimeException ex) {
			logger.warn("The database did not answer the heartbeat: {}", ex.toString());
		}
	}

	synchronized void round() {
		this.nodes.beat();
		List<NodeRegistry.Node> known = this.nodes.nodes();
		Set<String> silent = ids(known, NodeRegistry.Life.SILENT);
		Set<String> living = ids(known, NodeRegistry.Life.ALIVE);
		// Twice silent: after a halt of the database every node is silent for a moment.
		living.addAll(silent.stream().filter((node) -> !this.silentBefore.contains(node)).toList());
		this.silentBefore = silent;
		this.recovery.settle(this.nodes.id(), (node) -> !living.contains(node));
		known.stream().map(NodeRegistry.Node::id).filter((node) -> !living.contains(node)).forEach(this.nodes::remove);
		triggerForgotten();
	}

	private void triggerForgotten() {
		Set<Long> untriggered = new HashSet<>();
		for (long run : this.recovery.queued()) {
			if (!this.queue.contains(run)) {
				untriggered.add(run);
			}
		}
		// Twice without: a run that was just fired is queued until it is claimed.
		untriggered.stream().filter(this.untriggeredBefore::contains).forEach((run) -> this.queue.add(run));
		this.untriggeredBefore = untriggered;
	}

	private static Set<String> ids(List<NodeRegistry.Node> nodes, NodeRegistry.Life life) {
		return nodes.stream()
			.filter((node) -> node.life() == life)
			.map(NodeRegistry.Node::id)
			.collect(Collectors.toCollection(HashSet::new));
	}

}
