package org.impactdata.console.security;

import org.impactdata.domain.access.ClientAddress;
import org.impactdata.domain.agent.SignedInAgent;
import org.impactdata.domain.signin.SignInService;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Has it kept that an agent signed out. */
@Component
class SignedOutListener {

	private final SignInService signIn;

	SignedOutListener(SignInService signIn) {
		this.signIn = signIn;
	}

	@EventListener
	void keep(LogoutSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof SignedInAgent agent) {
			String address = ClientAddress.current();
			if (address == null && event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
				address = ClientAddress.written(details.getRemoteAddress());
			}
			ClientAddress.get(address, () -> {
				this.signIn.signedOut(agent.id());
				return agent;
			});
		}
	}

}
