package org.impactdata.domain.access;

/** Knows who has a second factor; implemented where agents sign in. */
public interface SecondFactorProof {

	/** Whether the agent has one, or a provider vouches that all agents have. */
	boolean isGiven(long agentId);

}
