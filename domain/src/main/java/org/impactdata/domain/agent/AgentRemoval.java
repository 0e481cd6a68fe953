package org.impactdata.domain.agent;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes an agent out, leaving a name to what the agent did. */
@Component
class AgentRemoval {

	private final AgentRepository agents;

	private final JdbcClient jdbc;

	AgentRemoval(AgentRepository agents, JdbcClient jdbc) {
		this.agents = agents;
		this.jdbc = jdbc;
	}

	void remove(Agent agent) {
		for (String table : new String[] { "agent_assignment", "agent_link", "agent_preference", "agent_second_factor",
				"agent_recovery_code", "agent_device" }) {
			this.jdbc.sql("delete from " + table + " where agent_id = ?").param(agent.id()).update();
		}
		if (agent.passwordHash() == null && agent.signedInAt() == null) {
			this.agents.delete(agent);
		}
		else {
			agent.delete();
		}
		this.agents.flush();
	}

}
