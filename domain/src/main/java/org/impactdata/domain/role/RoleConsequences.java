package org.impactdata.domain.role;

import java.util.List;
import java.util.Set;

import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;

/**
 * What changing a role does to those who have it, their other roles counted.
 *
 * @param effects one for each agent who gains or loses anything today, by name
 * @param unchanged agents who have the role today and gain and lose nothing
 * @param later agents for whom it does not count today: disabled ones, and those whose
 * role begins later or has ended
 */
public record RoleConsequences(List<Effect> effects, int unchanged, int later) {

	public RoleConsequences {
		effects = List.copyOf(effects);
	}

	/** How many agents gain something. */
	public long gaining() {
		return this.effects.stream().filter(Effect::gains).count();
	}

	/** How many agents lose something. */
	public long losing() {
		return this.effects.stream().filter(Effect::loses).count();
	}

	/**
	 * What one agent gains and loses. Something had in fewer organisations than before is
	 * lost.
	 *
	 * @param agentId whose
	 * @param name as shown to others
	 * @param gained what can be done that could not, or not everywhere, before
	 * @param lost what can not be done any more, or not everywhere
	 * @param seesMore fields of which more is seen
	 * @param seesLess fields of which less is seen
	 * @param factorNeeded whether a second factor is needed that was not before
	 */
	public record Effect(long agentId, String name, Set<Permission> gained, Set<Permission> lost,
			Set<SensitiveField> seesMore, Set<SensitiveField> seesLess, boolean factorNeeded) {

		/** Whether there is anything more. */
		public boolean gains() {
			return !this.gained.isEmpty() || !this.seesMore.isEmpty();
		}

		/** Whether there is anything less. */
		public boolean loses() {
			return !this.lost.isEmpty() || !this.seesLess.isEmpty();
		}

	}

}
