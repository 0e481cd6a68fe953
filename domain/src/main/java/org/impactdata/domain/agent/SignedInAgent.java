package org.impactdata.domain.agent;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.impactdata.domain.access.AgentPrincipal;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * An agent as the security framework knows one. Two are equal when they are the same
 * agent.
 */
public final class SignedInAgent implements AgentPrincipal, UserDetails, CredentialsContainer {

	private final long id;

	private final String email;

	private final String displayName;

	private final String language;

	private final boolean enabled;

	private @Nullable String passwordHash;

	SignedInAgent(Agent agent) {
		this.id = agent.id();
		this.email = agent.email();
		this.displayName = agent.displayName();
		this.language = agent.language();
		this.enabled = agent.enabled();
		this.passwordHash = agent.passwordHash();
	}

	@Override
	public long id() {
		return this.id;
	}

	@Override
	public String displayName() {
		return this.displayName;
	}

	@Override
	public Locale language() {
		return Locale.forLanguageTag(this.language);
	}

	/** None: what an agent may do is asked anew for every action. */
	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of();
	}

	@Override
	public @Nullable String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.email;
	}

	@Override
	public boolean isEnabled() {
		return this.enabled;
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof SignedInAgent agent && agent.id == this.id;
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.id);
	}

	@Override
	public String toString() {
		return this.email;
	}

}
