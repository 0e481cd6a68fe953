package org.impactdata.domain.agent;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows agents to the security framework, by e-mail address in any writing. */
@Component
class AgentSignIn implements UserDetailsService, UserDetailsPasswordService {

	private final AgentRepository agents;

	AgentSignIn(AgentRepository agents) {
		this.agents = agents;
	}

	@Override
	@Transactional(readOnly = true)
	public SignedInAgent loadUserByUsername(String username) {
		return this.agents.findByEmail(username.strip().toLowerCase(java.util.Locale.ROOT))
			.filter((agent) -> agent.passwordHash() != null)
			.map(SignedInAgent::new)
			.orElseThrow(() -> UsernameNotFoundException.fromUsername(username));
	}

	@Override
	@Transactional
	public UserDetails updatePassword(UserDetails user, @Nullable String newPassword) {
		Agent agent = this.agents.findByEmail(user.getUsername())
			.orElseThrow(() -> UsernameNotFoundException.fromUsername(user.getUsername()));
		if (newPassword != null) {
			agent.choosePassword(newPassword);
		}
		return new SignedInAgent(agent);
	}

}
