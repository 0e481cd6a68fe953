package org.impactdata.domain.role;

import java.util.List;

import org.impactdata.domain.access.SensitiveField;

/**
 * Who sees an adherent.
 *
 * @param viewers those the caller sees, by name
 * @param others how many more there are
 */
public record AdherentViewers(List<Viewer> viewers, int others) {

	public AdherentViewers {
		viewers = List.copyOf(viewers);
	}

	/**
	 * One agent who sees the adherent.
	 *
	 * @param agentId whose
	 * @param name as shown to others
	 * @param by the roles through which; none when it is by roles the caller does not see
	 * @param mayEdit whether the agent may also change the adherent
	 * @param masked fields of which only enough is seen to recognise a value
	 * @param hidden fields of which nothing is seen
	 */
	public record Viewer(long agentId, String name, List<AssignmentDetails> by, boolean mayEdit,
			List<SensitiveField> masked, List<SensitiveField> hidden) {
	}

}
