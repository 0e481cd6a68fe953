package org.impactdata.console.adherent.form;

import org.impactdata.console.adherent.Phones;
import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.domain.adherent.AdherentHistoryService;
import org.impactdata.domain.adherent.AdherentPhotoService;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.SimilarAdherentService;
import org.impactdata.domain.adherent.TownService;
import org.impactdata.domain.customfield.CustomFieldService;
import org.impactdata.domain.organization.OrganizationService;
import org.springframework.stereotype.Component;

/** Whom the form asks. */
@Component
record AdherentFormServices(AdherentService adherents, AdherentHistoryService histories, AdherentPhotoService photos,
		SimilarAdherentService similar, TownService towns, OrganizationService organizations,
		CustomFieldService customFields, CurrentAgent agent, Phones phones) {
}
