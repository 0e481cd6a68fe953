package org.impactdata.domain.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.aopalliance.intercept.MethodInvocation;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;

/**
 * Keeps in the journal what agents were refused: of the same thing once a minute, so that
 * nobody fills the disk by trying.
 */
@Component
public class Refusals {

	private static final long BETWEEN = 60_000_000_000L;

	private static final int REMEMBERED = 1_000;

	private final Journal journal;

	private final Map<String, Long> latest = Collections.synchronizedMap(new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
			return size() > REMEMBERED;
		}
	});

	Refusals(Journal journal) {
		this.journal = journal;
	}

	/** A service method was refused. */
	@EventListener
	void refused(AuthorizationDeniedEvent<?> event) {
		if (event.getObject() instanceof MethodInvocation call) {
			Requires requires = call.getMethod().getAnnotation(Requires.class);
			note(call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName(),
					(requires != null) ? requires.value() : null);
		}
	}

	/**
	 * Something was refused to the caller.
	 * @param thing what, by its name in code
	 * @param missing the permission that was needed, null when it was no permission that
	 * was missing
	 */
	public void note(String thing, @Nullable Permission missing) {
		Long agent = Caller.current().agentId();
		if (agent == null) {
			return;
		}
		long now = System.nanoTime();
		Long before = this.latest.get(agent + " " + thing);
		if (before == null || now - before > BETWEEN) {
			this.latest.put(agent + " " + thing, now);
			JournalObject object = new JournalObject(JournalObject.Kind.SCREEN, null, thing);
			this.journal.writeApart((missing == null) ? JournalEvent.of(JournalAction.ACCESS_REFUSED, object)
					: JournalEvent.of(JournalAction.ACCESS_REFUSED, object,
							new JournalEvent.Change("permission", null, "permission." + missing.name())));
		}
	}

}
