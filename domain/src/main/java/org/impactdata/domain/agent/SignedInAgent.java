package org.impactdata.domain.agent;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * An agent as the security framework knows one. Two are equal when they are the same
 * agent.
 */
public final class SignedInAgent implements UserDetails, CredentialsContainer {

	private final long id;

	private final String email;

	private final String displayName;

	private final String language;

	private final AgentRole role;

	private final boolean enabled;

	private @Nullable String passwordHash;

	SignedInAgent(Agent agent) {
		this.id = agent.id();
		this.email = agent.email();
		this.displayName = agent.displayName();
		this.language = agent.language();
		this.role = agent.role();
		this.enabled = agent.enabled();
		this.passwordHash = agent.passwordHash();
	}

	public long id() {
		return this.id;
	}

	/** As shown to others. */
	public String displayName() {
		return this.displayName;
	}

	/** In which screens speak to the agent, as chosen when signing in. */
	public Locale language() {
		return Locale.forLanguageTag(this.language);
	}

	public AgentRole role() {
		return this.role;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		List<SimpleGrantedAuthority> authorities = this.role.permissions()
			.stream()
			.map((permission) -> new SimpleGrantedAuthority(permission.authority()))
			.toList();
		return authorities;
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
