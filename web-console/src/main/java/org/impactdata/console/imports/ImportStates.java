package org.impactdata.console.imports;

import com.vaadin.flow.component.Component;
import org.impactdata.batch.adherentimport.ImportState;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.StateChip;

/**
 * Which colour, icon and word stand for where an import is.
 */
final class ImportStates {

	private ImportStates() {
	}

	static State of(ImportState state) {
		return switch (state) {
			case DRAFT, UNDONE -> State.MUTED;
			case RUNNING, UNDOING, PREVIEWED -> State.INFO;
			case APPLIED -> State.SUCCESS;
			case FAILED -> State.DANGER;
		};
	}

	static Glyph glyph(ImportState state) {
		return switch (state) {
			case RUNNING, UNDOING -> Glyph.RUNNING;
			case UNDONE -> Glyph.UNDO;
			case DRAFT -> Glyph.WAITING;
			default -> of(state).glyph();
		};
	}

	/**
	 * The state to show: a run that waits for a worker has not moved the import yet.
	 * @param state as kept
	 * @param running whether a run of the import has not ended
	 * @return the state for people
	 */
	static ImportState now(ImportState state, boolean running) {
		if (!running) {
			return state;
		}
		return (state == ImportState.APPLIED || state == ImportState.UNDOING) ? ImportState.UNDOING
				: ImportState.RUNNING;
	}

	static StateChip chip(Component from, ImportState state) {
		return new StateChip(of(state), glyph(state), from.getTranslation("import.state." + state.name()));
	}

}
