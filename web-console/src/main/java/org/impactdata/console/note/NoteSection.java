package org.impactdata.console.note;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.impactdata.console.adherent.AdherentSection;
import org.impactdata.console.layout.Section;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.AdherentStatus;
import org.impactdata.domain.note.NoteService;

import org.springframework.core.annotation.Order;

/** Internal notes on the page of an adherent, for who sees notes. */
@org.springframework.stereotype.Component
@Order(10)
class NoteSection implements AdherentSection {

	private final NoteService notes;

	private final AdherentService adherents;

	NoteSection(NoteService notes, AdherentService adherents) {
		this.notes = notes;
		this.adherents = adherents;
	}

	@Override
	public Optional<Component> of(AdherentDetails adherent) {
		if (adherent.status() == AdherentStatus.ERASED || !this.notes.sees(adherent.id())) {
			return Optional.empty();
		}
		boolean editable = this.adherents.mayEdit(adherent.organizationId());
		return Optional.of(new Section(UI.getCurrent().getTranslation("notes.title"),
				new NoteList(this.notes, adherent.id(), editable)));
	}

}
