package org.impactdata.console.organization;

import org.impactdata.console.layout.CurrentAgent;
import org.impactdata.domain.organization.OrganizationNumbersService;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.organization.OrganizationTreeService;
import org.springframework.stereotype.Component;

/** Whom the screens of organisations ask. */
@Component
record OrganizationServices(OrganizationService organizations, OrganizationTreeService tree,
		OrganizationNumbersService numbers, CurrentAgent agent) {
}
