package org.impactdata.console.adherent;

import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.domain.adherent.AdherentHistoryService;
import org.impactdata.domain.adherent.AdherentPhotoService;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.AdherentStateService;
import org.impactdata.domain.customfield.CustomFieldService;
import org.impactdata.domain.personaldata.ErasureService;
import org.impactdata.domain.tag.TagService;
import org.springframework.stereotype.Component;

/** Whom an adherent's page asks. */
@Component
record AdherentPageServices(AdherentService adherents, AdherentHistoryService histories, AdherentStateService states,
		AdherentPhotoService photos, ErasureService erasures, CustomFieldService customFields, TagService tags,
		CurrentAgent agent, Phones phones) {
}
