package org.impactdata.domain.agent;

import java.util.Locale;
import java.util.Optional;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.adherent.EmailAddress;
import org.impactdata.domain.adherent.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
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

	private final PasswordEncoder encoder;

	private final PasswordRule rule;

	private final JdbcClient jdbc;

	private final ImpactProperties.Agents settings;

	AgentService(AgentRepository agents, AccessLinks links, PasswordEncoder encoder, PasswordRule rule, JdbcClient jdbc,
			ImpactProperties properties) {
		this.agents = agents;
		this.links = links;
		this.encoder = encoder;
		this.rule = rule;
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
		Agent administrator = this.agents.findFirstByRoleOrderById(AgentRole.ADMINISTRATOR)
			.orElseGet(() -> this.agents
				.save(new Agent(EmailAddress.of(this.settings.adminEmail()), "Admin", AgentRole.ADMINISTRATOR, "fr")));
		String password = this.settings.adminPassword();
		if (password == null || password.isEmpty()) {
			return Optional.of(this.links.create(administrator));
		}
		this.rule.check(password, administrator);
		administrator.choosePassword(this.encoder.encode(password));
		return Optional.empty();
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
		this.rule.check(password, agent);
		agent.choosePassword(this.encoder.encode(password));
		return AgentDetails.of(agent);
	}

	/**
	 * Invite an agent.
	 * @return the link by which the agent chooses a password
	 * @throws InvalidValueException when a value is refused or the address is taken
	 */
	@PreAuthorize("hasAuthority('agent.manage')")
	public AccessLink invite(String email, String displayName, AgentRole role, Locale language) {
		EmailAddress address = EmailAddress.of(email);
		if (this.agents.findByEmail(address.value()).isPresent()) {
			throw new InvalidValueException("agent.email-taken", address.value());
		}
		String name = Texts.parse(displayName, MAX_NAME).orThrow();
		return this.links.create(this.agents.save(new Agent(address, name, role, tag(language))));
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
