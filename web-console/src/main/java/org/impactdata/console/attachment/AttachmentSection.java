package org.impactdata.console.attachment;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.impactdata.console.adherent.AdherentSection;
import org.impactdata.console.layout.Section;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.AdherentStatus;
import org.impactdata.domain.attachment.AttachmentService;

import org.springframework.core.annotation.Order;

/** Files on the page of an adherent, for who sees notes. */
@org.springframework.stereotype.Component
@Order(20)
class AttachmentSection implements AdherentSection {

	private final AttachmentService attachments;

	private final AdherentService adherents;

	AttachmentSection(AttachmentService attachments, AdherentService adherents) {
		this.attachments = attachments;
		this.adherents = adherents;
	}

	@Override
	public Optional<Component> of(AdherentDetails adherent) {
		if (adherent.status() == AdherentStatus.ERASED || !this.attachments.sees(adherent.id())) {
			return Optional.empty();
		}
		boolean editable = this.adherents.mayEdit(adherent.organizationId());
		return Optional.of(new Section(UI.getCurrent().getTranslation("attachments.title"),
				new AttachmentList(this.attachments, adherent.id(), editable)));
	}

}
