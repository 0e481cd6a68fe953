package org.impactdata.domain.agent;

import java.util.Locale;
import java.util.Objects;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalObject;
import org.impactdata.domain.session.SessionEnd;
import org.impactdata.domain.session.SessionsEnd;
import org.impactdata.domain.signin.PasswordChanged;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Gives agents the passwords they choose. */
@Component
class Passwords {

	private final PasswordRule rule;

	private final PasswordEncoder encoder;

	private final Journal journal;

	private final ApplicationEventPublisher events;

	Passwords(PasswordRule rule, PasswordEncoder encoder, Journal journal, ApplicationEventPublisher events) {
		this.rule = rule;
		this.encoder = encoder;
		this.journal = journal;
		this.events = events;
	}

	boolean isOf(Agent agent, String password) {
		String hash = agent.passwordHash();
		return hash != null && this.encoder.matches(password, hash);
	}

	/** The agent's choice, whether signed in or with a link. */
	void choose(Agent agent, String password) {
		this.rule.check(password, agent);
		agent.choosePassword(Objects.requireNonNull(this.encoder.encode(password)));
		Caller self = new Caller(agent.displayName(), Origin.CONSOLE, Locale.forLanguageTag(agent.language()),
				agent.id());
		Caller.runAs(self, () -> this.journal.write(JournalEvent.of(JournalAction.PASSWORD_CHOSEN,
				JournalObject.of(JournalObject.Kind.AGENT, agent.id(), agent.displayName()))));
		this.events.publishEvent(new PasswordChanged(agent.id()));
		this.events.publishEvent(new SessionsEnd(agent.id(), SessionEnd.PASSWORD_CHANGED));
	}

}
