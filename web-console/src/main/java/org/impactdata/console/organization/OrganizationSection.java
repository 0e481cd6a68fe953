package org.impactdata.console.organization;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import org.impactdata.domain.organization.OrganizationDetails;

/**
 * What another feature has to say on an organisation's page.
 */
public interface OrganizationSection {

	/**
	 * Shows it.
	 * @param organization whose page it is
	 * @return empty when there is nothing for this reader
	 */
	Optional<Component> of(OrganizationDetails organization);

}
