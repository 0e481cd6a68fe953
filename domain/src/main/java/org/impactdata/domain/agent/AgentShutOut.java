package org.impactdata.domain.agent;

/**
 * Published, within the transaction, when an agent's sessions are to end: disabled,
 * deleted, or given another password by somebody else.
 *
 * @param agentId whose
 */
public record AgentShutOut(long agentId) {
}
