package org.impactdata.domain.signin;

/**
 * An agent's password is another one now, in the transaction in hand: what was opened
 * with the former one is to end.
 *
 * @param agentId whose it is
 */
public record PasswordChanged(long agentId) {
}
