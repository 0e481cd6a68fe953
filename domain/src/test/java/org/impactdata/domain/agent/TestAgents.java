package org.impactdata.domain.agent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;

/** Lets agents in for tests. */
public class TestAgents {

	public static final String PASSWORD = "un mot de passe assez long";

	private final AgentService agents;

	private final RoleService roles;

	public TestAgents(AgentService agents, RoleService roles) {
		this.agents = agents;
		this.roles = roles;
	}

	/** An agent who has shipped roles everywhere and signs in with {@link #PASSWORD}. */
	public AgentDetails letIn(String email, String name, Locale language, ShippedRole... shipped) {
		return letIn(email, name, language,
				Caller.system()
					.call(() -> Arrays.stream(shipped)
						.map((role) -> AssignmentDraft.everywhere(this.roles.shipped(role).id()))
						.toList()));
	}

	/** A French agent in front of a screen, who has one role. */
	public Caller caller(String name, AssignmentDraft role) {
		long id = letIn(name + "@example.org", name, Locale.FRENCH, List.of(role)).id();
		return new Caller(name, Origin.CONSOLE, Locale.FRENCH, id);
	}

	/** An agent who has these roles and signs in with {@link #PASSWORD}. */
	public AgentDetails letIn(String email, String name, Locale language, List<AssignmentDraft> roles) {
		AccessLink link = Caller.system().call(() -> this.agents.invite(email, name, language, roles));
		return this.agents.acceptLink(link.token(), PASSWORD);
	}

}
