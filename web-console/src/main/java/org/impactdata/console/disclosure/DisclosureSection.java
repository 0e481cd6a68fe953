package org.impactdata.console.disclosure;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.impactdata.console.adherent.AdherentSection;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.Section;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentStatus;
import org.impactdata.domain.personaldata.DisclosureService;

import org.springframework.core.annotation.Order;

/** The archive of all that is known of the person, for who may hand it out. */
@org.springframework.stereotype.Component
@Order(40)
class DisclosureSection implements AdherentSection {

	private final DisclosureService disclosures;

	DisclosureSection(DisclosureService disclosures) {
		this.disclosures = disclosures;
	}

	@Override
	public Optional<Component> of(AdherentDetails adherent) {
		if (adherent.status() == AdherentStatus.ERASED || !this.disclosures.mayGive(adherent.organizationId())) {
			return Optional.empty();
		}
		UI ui = UI.getCurrent();
		Anchor link = new Anchor(
				"api/adherents/" + adherent.id() + "/disclosure?language=" + ui.getLocale().getLanguage());
		link.add(Glyph.DOWNLOAD.draw(), new Span(ui.getTranslation("disclosure.download")));
		link.getElement().setAttribute("download", true);
		link.addClassName("row");
		return Optional.of(new Section(ui.getTranslation("disclosure.section"),
				new Paragraph(ui.getTranslation("disclosure.explanation")), link));
	}

}
