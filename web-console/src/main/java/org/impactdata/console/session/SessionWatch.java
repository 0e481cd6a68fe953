package org.impactdata.console.session;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import org.impactdata.domain.session.SessionEnd;
import org.impactdata.domain.session.SessionRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks again and again which of the sessions held here have ended, here or on another
 * node, and takes them off the open screens.
 */
@Component
class SessionWatch implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(SessionWatch.class);

	private static final Duration LOOK = Duration.ofMillis(500);

	private static final Duration LEAVING = Duration.ofSeconds(1);

	private static final Duration SWEEP = Duration.ofSeconds(30);

	private static final Duration PURGE = Duration.ofHours(1);

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("session-watch").factory());

	private final HeldSessions held;

	private final SessionRegistry registry;

	SessionWatch(HeldSessions held, SessionRegistry registry) {
		this.held = held;
		this.registry = registry;
	}

	@EventListener(ApplicationStartedEvent.class)
	void start() {
		every(LOOK, this::look);
		// On every node: who is there does it, and doing it twice changes nothing.
		every(SWEEP, this.registry::sweep);
		every(PURGE, this.registry::purge);
	}

	private void every(Duration period, Runnable task) {
		this.clock.scheduleWithFixedDelay(() -> {
			try {
				task.run();
			}
			catch (RuntimeException ex) {
				log.warn("The sessions could not be looked after; trying again: {}", ex.toString());
			}
		}, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void look() {
		this.registry.ended(this.held.ids())
			.forEach((id, why) -> this.held.release(id)
				.ifPresent((session) -> Thread.ofVirtual().name("session-end").start(() -> close(session, id, why))));
	}

	private void close(HttpSession session, UUID id, SessionEnd why) {
		try {
			for (VaadinSession screens : VaadinSession.getAllSessions(session)) {
				screens.accessSynchronously(() -> screens.getUIs().forEach((ui) -> leave(ui, why)));
			}
		}
		catch (RuntimeException ex) {
			log.debug("The open screens of a session that ended could not be told; they answer nothing any more", ex);
		}
		// In a moment: screens that leave by themselves know the way back to where they
		// were.
		this.clock.schedule(() -> Thread.ofVirtual().start(() -> empty(session, id, why)), LEAVING.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	/** What the screen showed is no longer to be seen; the sign-in screen says why. */
	private static void leave(UI ui, SessionEnd why) {
		ui.accessSynchronously(() -> {
			ui.getPage().executeJs("window.impactSession.end($0)", EndedSession.cookie(why));
			ui.push();
		});
	}

	private static void empty(HttpSession session, UUID id, SessionEnd why) {
		try {
			HeldSessions.empty(session, id, why);
		}
		catch (IllegalStateException ex) {
			log.trace("A screen has left the session already", ex);
		}
	}

	@Override
	public void destroy() {
		this.clock.shutdownNow();
	}

}
