package org.impactdata.console.layout;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.page.PageVisibility;
import org.springframework.beans.factory.DisposableBean;

/**
 * Runs a refresh again and again while a component is on a screen somebody looks at.
 */
@org.springframework.stereotype.Component
public final class LiveUpdates implements DisposableBean {

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("live-updates").factory());

	/**
	 * Refreshes at once when the component is attached and then regularly until it is
	 * detached; a page in the background waits.
	 * @param component whose life and user interface the refresh belongs to
	 * @param every time between two refreshes
	 * @param refresh run with the user interface locked
	 */
	public void whileShown(Component component, Duration every, Runnable refresh) {
		component.addAttachListener((event) -> start(event, component, every, refresh));
	}

	private void start(AttachEvent event, Component component, Duration every, Runnable refresh) {
		refresh.run();
		UI ui = event.getUI();
		AtomicBoolean pending = new AtomicBoolean();
		ScheduledFuture<?> ticks = this.clock.scheduleWithFixedDelay(() -> {
			if (pending.compareAndSet(false, true)) {
				Thread.ofVirtual().start(() -> tick(ui, refresh, pending));
			}
		}, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
		component.addDetachListener((detach) -> {
			detach.unregisterListener();
			ticks.cancel(false);
		});
	}

	private static void tick(UI ui, Runnable refresh, AtomicBoolean pending) {
		try {
			ui.access(() -> {
				try {
					if (ui.getPage().pageVisibilitySignal().peek() != PageVisibility.HIDDEN) {
						refresh.run();
					}
				}
				finally {
					pending.set(false);
				}
			});
		}
		catch (UIDetachedException ex) {
			pending.set(false);
		}
	}

	@Override
	public void destroy() {
		this.clock.shutdownNow();
	}

}
