package org.impactdata.domain.agent;

import java.time.Instant;

/**
 * A link by which an agent chooses a password, once. The token is told once and not kept.
 *
 * @param email what the agent will sign in with
 * @param token to be put into the address, safe there as it is
 * @param expiresAt when it ends
 */
public record AccessLink(String email, String token, Instant expiresAt) {
}
