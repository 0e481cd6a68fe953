package org.impactdata.domain.search;

import java.time.Duration;

import org.impactdata.domain.ImpactProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** In a long-lived process, follows the changes of adherents all the time. */
@Component
class IndexKeeper implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);

	/** Between two attempts when another process is the owner, or after a failure. */
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	/** Changes written before somebody else may have the index. */
	private static final int TURN = 20_000;

	private final AdherentIndexUpdater updater;

	private final ImpactProperties.Search settings;

	private volatile @Nullable Thread thread;

	IndexKeeper(AdherentIndexUpdater updater, ImpactProperties properties) {
		this.updater = updater;
		this.settings = properties.search();
	}

	@Override
	public void start() {
		if (this.settings.updates()) {
			// Known before it starts: it ends when it is no longer the one known.
			Thread keeper = Thread.ofPlatform().daemon().name("search-index").unstarted(this::keep);
			this.thread = keeper;
			keeper.start();
		}
	}

	private void keep() {
		boolean failing = false;
		while (this.thread == Thread.currentThread()) {
			Duration pause = PATIENCE;
			try {
				if (this.updater.tryOwn()) {
					pause = (this.updater.drain(TURN) < TURN) ? this.settings.interval() : Duration.ZERO;
				}
				failing = false;
			}
			catch (RuntimeException ex) {
				if (!failing && this.thread != null) {
					log.warn("The search index cannot be kept up to date; trying again", ex);
				}
				failing = true;
			}
			try {
				Thread.sleep(pause);
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	@Override
	public void stop() {
		Thread running = this.thread;
		this.thread = null;
		if (running != null) {
			try {
				running.join(PATIENCE);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

}
