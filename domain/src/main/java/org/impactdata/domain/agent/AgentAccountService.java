package org.impactdata.domain.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.audit.JournalObject;
import org.impactdata.domain.role.Administrators;
import org.impactdata.domain.session.SessionEnd;
import org.impactdata.domain.session.SessionsEnd;
import org.impactdata.domain.value.EmailAddress;
import org.impactdata.domain.value.Texts;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who manage agents do to others' accounts.
 */
@Service
@Transactional
public class AgentAccountService {

	private static final int MAX_NAME = 120;

	private final AgentRepository agents;

	private final AccessLinks links;

	private final AgentReach reach;

	private final AgentRemoval removal;

	private final Administrators administrators;

	private final Journal journal;

	private final ApplicationEventPublisher events;

	AgentAccountService(AgentRepository agents, AccessLinks links, AgentReach reach, AgentRemoval removal,
			Administrators administrators, Journal journal, ApplicationEventPublisher events) {
		this.agents = agents;
		this.links = links;
		this.reach = reach;
		this.removal = removal;
		this.administrators = administrators;
		this.journal = journal;
		this.events = events;
	}

	/**
	 * Change who an agent is.
	 * @param version of the agent when the caller read it
	 * @throws InvalidValueException when a value is refused or the address is taken
	 * @throws DomainException when the caller does not manage the agent, or somebody
	 * changed the agent meanwhile
	 */
	@Requires(Permission.AGENT_MANAGE)
	public void change(long id, long version, String displayName, String email, Locale language) {
		Agent agent = load(id);
		this.reach.requireManaged(id);
		if (agent.version() != version) {
			throw new DomainException("agent.edited-meanwhile", agent.displayName());
		}
		String name = Texts.parse(displayName, MAX_NAME).orThrow();
		String address = EmailAddress.of(email).value();
		String tag = language.getLanguage().equals("en") ? "en" : "fr";
		if (!address.equals(agent.email())) {
			this.reach.requireMayTakeOver(id);
			if (this.agents.findByEmail(address).isPresent()) {
				throw new InvalidValueException("agent.email-taken", address);
			}
		}
		List<Change> changes = new ArrayList<>();
		add(changes, "display_name", agent.displayName(), name);
		add(changes, "email", agent.email(), address);
		add(changes, "language", agent.language(), tag);
		if (!changes.isEmpty()) {
			agent.describe(name, address, tag);
			this.agents.saveAndFlush(agent);
			write(JournalAction.AGENT_CHANGED, agent, changes);
		}
	}

	/**
	 * Let an agent do nothing any more, from the next action on.
	 * @throws DomainException when nobody would be left to manage everything, or the
	 * caller does not manage the agent
	 */
	@Requires(Permission.AGENT_MANAGE)
	public void disable(long id) {
		Agent agent = load(id);
		this.reach.requireManaged(id);
		if (!agent.enabled()) {
			return;
		}
		this.administrators.keepOne(() -> {
			agent.enable(false);
			this.agents.saveAndFlush(agent);
			this.links.withdraw(id);
		});
		this.events.publishEvent(new SessionsEnd(id, SessionEnd.AGENT_DISABLED));
		write(JournalAction.AGENT_DISABLED, agent, List.of());
	}

	/**
	 * Let an agent in again.
	 * @throws DomainException when the caller does not manage the agent, or may not give
	 * what the agent may do
	 */
	@Requires(Permission.AGENT_MANAGE)
	public void enable(long id) {
		Agent agent = load(id);
		this.reach.requireMayTakeOver(id);
		if (agent.enabled()) {
			return;
		}
		this.administrators.keepOne(() -> {
			agent.enable(true);
			this.agents.saveAndFlush(agent);
		});
		write(JournalAction.AGENT_ENABLED, agent, List.of());
	}

	/**
	 * Make an agent choose a password anew: the old one stops working, sessions end.
	 * @return the link by which
	 * @throws DomainException when the caller may not do all that the agent may, or the
	 * agent is disabled
	 */
	@Requires(Permission.AGENT_MANAGE)
	public AccessLink resetPassword(long id) {
		Agent agent = load(id);
		this.reach.requireMayTakeOver(id);
		if (!agent.enabled()) {
			throw new DomainException("agent.disabled", agent.displayName());
		}
		this.administrators.keepOne(() -> {
			agent.forgetPassword();
			this.agents.saveAndFlush(agent);
		});
		this.events.publishEvent(new SessionsEnd(id, SessionEnd.PASSWORD_CHANGED));
		write(JournalAction.PASSWORD_RESET, agent, List.of());
		return this.links.create(agent);
	}

	/**
	 * Delete an agent. One who never signed in is gone; of any other the name is kept for
	 * what was done, and nothing else.
	 * @throws DomainException when nobody would be left to manage everything, or the
	 * caller does not manage the agent
	 */
	@Requires(Permission.AGENT_MANAGE)
	public void delete(long id) {
		Agent agent = load(id);
		this.reach.requireManaged(id);
		this.events.publishEvent(new SessionsEnd(id, SessionEnd.AGENT_DELETED));
		write(JournalAction.AGENT_DELETED, agent, List.of(new Change("email", agent.email(), null)));
		this.administrators.keepOne(() -> this.removal.remove(agent));
	}

	private Agent load(long id) {
		return this.agents.findById(id)
			.filter((agent) -> !agent.deleted())
			.orElseThrow(() -> new NoSuchElementException("No agent has the id " + id));
	}

	private void write(JournalAction action, Agent agent, List<Change> changes) {
		this.journal.write(new JournalEvent(action,
				JournalObject.of(JournalObject.Kind.AGENT, agent.id(), agent.displayName()), changes));
	}

	private static void add(List<Change> changes, String field, @Nullable String before, @Nullable String after) {
		if (!Objects.equals(before, after)) {
			changes.add(new Change(field, before, after));
		}
	}

}
