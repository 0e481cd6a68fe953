package org.impactdata.domain.agent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalObject;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.AssignmentService;
import org.impactdata.domain.role.RoleService;
import org.impactdata.domain.value.EmailAddress;
import org.impactdata.domain.value.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agents: how the first one comes in, how each chooses a password, and what each prefers.
 */
@Service
@Transactional
public class AgentService {

	private static final int MAX_NAME = 120;

	private final AgentRepository agents;

	private final AccessLinks links;

	private final Passwords passwords;

	private final AssignmentService assignments;

	private final RoleService roles;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final ImpactProperties.Agents settings;

	AgentService(AgentRepository agents, AccessLinks links, Passwords passwords, AssignmentService assignments,
			RoleService roles, Journal journal, JdbcClient jdbc, ImpactProperties properties) {
		this.agents = agents;
		this.links = links;
		this.passwords = passwords;
		this.assignments = assignments;
		this.roles = roles;
		this.journal = journal;
		this.jdbc = jdbc;
		this.settings = properties.agent();
	}

	/**
	 * Let the first administrator in, when nobody can sign in yet. With
	 * {@code IMPACT_ADMIN_PASSWORD} that is the password; without, a link is made for the
	 * caller to show to whoever started the product.
	 * @return the link; empty when somebody can sign in
	 * @throws InvalidValueException when the configured password is too short or too easy
	 */
	@PreAuthorize("permitAll()")
	public Optional<AccessLink> createFirstAccessLink() {
		if (this.agents.existsByPasswordHashIsNotNull()) {
			return Optional.empty();
		}
		Agent administrator = administrator();
		String password = this.settings.adminPassword();
		if (password == null || password.isEmpty()) {
			return Optional.of(this.links.create(administrator));
		}
		this.passwords.choose(administrator, password);
		return Optional.empty();
	}

	private Agent administrator() {
		return this.jdbc.sql("""
				select min(s.agent_id) from agent_assignment s join role r on r.id = s.role_id
				where r.code = ? and s.organization_id is null""")
			.param(ShippedRole.ADMINISTRATOR.name())
			.query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
			.single()
			.flatMap(this.agents::findById)
			.orElseGet(() -> Caller.system().call(this::createAdministrator));
	}

	private Agent createAdministrator() {
		EmailAddress address = EmailAddress.of(this.settings.adminEmail());
		Agent administrator = this.agents.findByEmail(address.value())
			.orElseGet(() -> this.agents.saveAndFlush(new Agent(address, "Admin", "fr")));
		this.assignments.add(administrator.id(),
				AssignmentDraft.everywhere(this.roles.shipped(ShippedRole.ADMINISTRATOR).id()));
		return administrator;
	}

	/** The agent whose link it is, as long as it works. */
	@PreAuthorize("permitAll()")
	public Optional<AgentDetails> findByLink(String token) {
		return this.links.find(token).flatMap(this.agents::findById).map(AgentDetails::of);
	}

	/**
	 * Choose a password by a link, which is used up by it.
	 * @return who can sign in now
	 * @throws InvalidValueException when the password is refused; the link goes on
	 * working
	 * @throws DomainException when the link does not work (any more)
	 */
	@PreAuthorize("permitAll()")
	public AgentDetails acceptLink(String token, String password) {
		Agent agent = this.links.use(token)
			.flatMap(this.agents::findById)
			.orElseThrow(() -> new DomainException("agent-link.not-valid"));
		this.passwords.choose(agent, password);
		return AgentDetails.of(agent);
	}

	/**
	 * Invite an agent.
	 * @param roles what the agent may do, at least one
	 * @return the link by which the agent chooses a password
	 * @throws InvalidValueException when a value is refused or the address is taken
	 * @throws DomainException when the caller may not give one of the roles
	 */
	@Requires(Permission.AGENT_MANAGE)
	public AccessLink invite(String email, String displayName, Locale language, List<AssignmentDraft> roles) {
		EmailAddress address = EmailAddress.of(email);
		if (this.agents.findByEmail(address.value()).isPresent()) {
			throw new InvalidValueException("agent.email-taken", address.value());
		}
		if (roles.isEmpty()) {
			throw new InvalidValueException("agent.no-role");
		}
		String name = Texts.parse(displayName, MAX_NAME).orThrow();
		Agent agent = this.agents.saveAndFlush(new Agent(address, name, tag(language)));
		this.journal.write(JournalEvent.of(JournalAction.AGENT_INVITED,
				JournalObject.of(JournalObject.Kind.AGENT, agent.id(), name),
				new JournalEvent.Change("email", null, address.value())));
		roles.forEach((role) -> this.assignments.add(agent.id(), role));
		return this.links.create(agent);
	}

	/** What the agent signed in chose for a screen. */
	@PreAuthorize("isAuthenticated()")
	@Transactional(readOnly = true)
	public Optional<String> preference(String name) {
		return signedIn()
			.flatMap((agent) -> this.jdbc.sql("select content from agent_preference where agent_id = ? and name = ?")
				.params(agent.id(), name)
				.query(String.class)
				.optional());
	}

	/**
	 * Keep what the agent signed in chooses for a screen.
	 * @param name at most 60 characters, ASCII
	 * @param content at most 2,000 characters
	 */
	@PreAuthorize("isAuthenticated()")
	public void prefer(String name, String content) {
		signedIn().ifPresent((agent) -> this.jdbc
			.sql("insert into agent_preference (agent_id, name, content) values (?, ?, ?) "
					+ "on duplicate key update content = values(content)")
			.params(agent.id(), name, content)
			.update());
	}

	/** The language the agent signed in chose. */
	@PreAuthorize("isAuthenticated()")
	@Transactional(readOnly = true)
	public Optional<Locale> language() {
		return signedIn().flatMap((agent) -> this.agents.findById(agent.id()))
			.map((agent) -> Locale.forLanguageTag(agent.language()));
	}

	/** Speak French or English to the agent signed in from now on. */
	@PreAuthorize("isAuthenticated()")
	public void speak(Locale language) {
		signedIn().flatMap((agent) -> this.agents.findById(agent.id()))
			.ifPresent((agent) -> agent.speak(tag(language)));
	}

	private static String tag(Locale language) {
		return language.getLanguage().equals("en") ? "en" : "fr";
	}

	private static Optional<SignedInAgent> signedIn() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedInAgent agent)
				? Optional.of(agent) : Optional.empty();
	}

}
