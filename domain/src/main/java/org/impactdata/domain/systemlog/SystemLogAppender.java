package org.impactdata.domain.systemlog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import org.jspecify.annotations.Nullable;

/**
 * Takes warnings and errors without ever holding up the thread that logs: when more come
 * than can be kept, the rest is counted.
 */
class SystemLogAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

	private static final int WAITING = 1_000;

	private final BlockingQueue<LoggedEvent> queue = new ArrayBlockingQueue<>(WAITING);

	private final AtomicLong dropped = new AtomicLong();

	private final Thread writer;

	/**
	 * @param writer what that thread logs is not taken: it would never end
	 */
	SystemLogAppender(Thread writer) {
		this.writer = writer;
		setName("system-log");
	}

	@Override
	protected void append(ILoggingEvent event) {
		if (event.getLevel().isGreaterOrEqual(Level.WARN) && Thread.currentThread() != this.writer
				&& !this.queue.offer(LoggedEvent.of(event))) {
			drop(1);
		}
	}

	/** What waits, after some patience; empty when nothing does. */
	List<LoggedEvent> take(long milliseconds, int most) throws InterruptedException {
		List<LoggedEvent> taken = new ArrayList<>();
		@Nullable LoggedEvent first = this.queue.poll(milliseconds, TimeUnit.MILLISECONDS);
		if (first != null) {
			taken.add(first);
			this.queue.drainTo(taken, most - 1);
		}
		return taken;
	}

	/** Counts what could not be kept. */
	void drop(long events) {
		this.dropped.addAndGet(events);
	}

	/** How many were dropped since the last time this was asked. */
	long takeDropped() {
		return this.dropped.getAndSet(0);
	}

}
