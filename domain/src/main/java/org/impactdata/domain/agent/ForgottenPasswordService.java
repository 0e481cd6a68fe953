package org.impactdata.domain.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalObject;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives agents who forgot their password another link, to be sent to them by mail. */
@Service
@Transactional
public class ForgottenPasswordService {

	private static final Duration PAUSE = Duration.ofMinutes(5);

	private final AgentRepository agents;

	private final AccessLinks links;

	private final Journal journal;

	ForgottenPasswordService(AgentRepository agents, AccessLinks links, Journal journal) {
		this.agents = agents;
		this.links = links;
		this.journal = journal;
	}

	/**
	 * A link for whoever has that address and a password; until it is used the password
	 * goes on working. Whoever asked must not learn whether there was one. Anybody may
	 * ask: nobody is signed in then.
	 * @return empty when nobody who can sign in has the address, or a link was made less
	 * than five minutes ago
	 */
	@PreAuthorize("permitAll()")
	public Optional<Invitation> ask(String email) {
		return this.agents.findByEmail(email.strip().toLowerCase(Locale.ROOT))
			.filter((agent) -> agent.enabled() && agent.passwordHash() != null)
			.filter((agent) -> !this.links.madeSince(agent.id(), Instant.now().minus(PAUSE)))
			.map((agent) -> Caller.system().call(() -> link(agent)));
	}

	private Invitation link(Agent agent) {
		this.journal.write(JournalEvent.of(JournalAction.PASSWORD_RESET,
				JournalObject.of(JournalObject.Kind.AGENT, agent.id(), agent.displayName()),
				new JournalEvent.Change("link", null, "forgotten")));
		return new Invitation(this.links.create(agent), agent.displayName(), Locale.forLanguageTag(agent.language()));
	}

}
