package org.impactdata.console.adherent;

import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.State;
import org.impactdata.domain.adherent.AdherentStatus;

/**
 * Which colour and icon stand for an adherent's status.
 */
final class AdherentStates {

	private AdherentStates() {
	}

	static State of(AdherentStatus status) {
		return switch (status) {
			case PENDING -> State.INFO;
			case ACTIVE -> State.SUCCESS;
			case SUSPENDED -> State.WARNING;
			case LEFT, ERASED -> State.MUTED;
		};
	}

	static Glyph glyph(AdherentStatus status) {
		return (status == AdherentStatus.PENDING) ? Glyph.WAITING : of(status).glyph();
	}

}
