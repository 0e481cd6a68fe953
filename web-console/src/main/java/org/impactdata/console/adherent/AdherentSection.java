package org.impactdata.console.adherent;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import org.impactdata.domain.adherent.AdherentDetails;

/**
 * What another feature has to say on an adherent's page.
 */
public interface AdherentSection {

	/**
	 * Shows it.
	 * @param adherent whose page it is
	 * @return empty when there is nothing for this reader
	 */
	Optional<Component> of(AdherentDetails adherent);

}
