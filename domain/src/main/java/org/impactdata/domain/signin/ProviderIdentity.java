package org.impactdata.domain.signin;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a provider of single sign-on tells of somebody.
 *
 * @param email address, null when it tells none
 * @param verified whether it has seen that the address is theirs
 * @param roles values of the claim that gives roles
 * @param device token of this device, null when it is not remembered
 */
public record ProviderIdentity(@Nullable String email, boolean verified, Set<String> roles, @Nullable String device) {

	public ProviderIdentity {
		roles = Set.copyOf(roles);
	}

}
