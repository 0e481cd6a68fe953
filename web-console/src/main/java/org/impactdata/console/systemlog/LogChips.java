package org.impactdata.console.systemlog;

import java.util.Locale;

import org.impactdata.console.layout.State;
import org.impactdata.console.layout.StateChip;
import org.impactdata.domain.systemlog.LogEntry;
import org.impactdata.domain.systemlog.LogLevel;

/** Which colour and icon stand for a level. */
final class LogChips {

	private LogChips() {
	}

	static StateChip of(LogEntry entry, Locale locale) {
		String word = entry.level().label(locale);
		return new StateChip((entry.level() == LogLevel.ERROR) ? State.DANGER : State.WARNING,
				(entry.times() > 1) ? word + " × " + entry.times() : word);
	}

}
