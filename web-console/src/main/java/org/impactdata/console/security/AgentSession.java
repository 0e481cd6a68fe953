package org.impactdata.console.security;

import java.util.Locale;
import java.util.Optional;

import com.vaadin.flow.spring.security.AuthenticationContext;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.domain.access.AgentRights;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.SignedInAgent;
import org.springframework.stereotype.Component;

/**
 * The agent of the current request, with what that agent chose kept in the database.
 */
@Component
class AgentSession implements CurrentAgent {

	private final AuthenticationContext context;

	private final AgentService agents;

	private final CallerAccess access;

	AgentSession(AuthenticationContext context, AgentService agents, CallerAccess access) {
		this.context = context;
		this.agents = agents;
		this.access = access;
	}

	private Optional<SignedInAgent> agent() {
		return this.context.getAuthenticatedUser(SignedInAgent.class);
	}

	@Override
	public Optional<String> displayName() {
		return agent().map(SignedInAgent::displayName);
	}

	@Override
	public boolean may(Permission permission) {
		return agent().isPresent() && this.access.may(permission);
	}

	@Override
	public FieldVisibility sees(SensitiveField field) {
		AgentRights rights = this.access.rights();
		if (rights.seesAll(field)) {
			return FieldVisibility.VISIBLE;
		}
		return rights.recognised(field).isEmpty() ? FieldVisibility.HIDDEN : FieldVisibility.MASKED;
	}

	@Override
	public Optional<String> find(String name) {
		return agent().flatMap((agent) -> this.agents.preference(name));
	}

	@Override
	public void keep(String name, String content) {
		this.agents.prefer(name, content);
	}

	@Override
	public Optional<Locale> language() {
		Optional<Locale> beforeSigningIn = LanguageCookie.read();
		if (agent().isEmpty()) {
			return beforeSigningIn;
		}
		beforeSigningIn.ifPresent((language) -> {
			this.agents.speak(language);
			LanguageCookie.forget();
		});
		return beforeSigningIn.or(this.agents::language);
	}

	@Override
	public void chooseLanguage(Locale language) {
		this.agents.speak(language);
	}

	@Override
	public void signOut() {
		this.context.logout();
	}

}
