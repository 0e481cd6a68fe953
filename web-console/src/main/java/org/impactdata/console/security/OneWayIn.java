package org.impactdata.console.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Refuses passwords given to the security framework itself, which would compare them
 * without counting failures and ask for no second factor: {@link PasswordFilter} is the
 * only way in.
 */
@Component
class OneWayIn implements AuthenticationProvider {

	@Override
	public Authentication authenticate(Authentication authentication) {
		throw new BadCredentialsException("Passwords are looked at by PasswordFilter alone");
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
