package org.impactdata.domain.session;

/**
 * To be published by whoever changes an agent so that the agent has to sign in again: the
 * sessions end in the same transaction. With {@link SessionEnd#PASSWORD_CHANGED} the
 * session in which an agent changes the own password goes on.
 *
 * @param agentId whose sessions
 * @param why what the agent is told
 */
public record SessionsEnd(long agentId, SessionEnd why) {
}
