package org.impactdata.console.adherent;

import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.NavigationItem;
import org.impactdata.domain.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the adherents stand in the drawer.
 */
@Configuration(proxyBeanMethods = false)
class AdherentNavigation {

	@Bean
	NavigationItem adherentList() {
		return new NavigationItem(NavigationItem.Group.ADHERENTS, 1, "adherents.title", Glyph.ADHERENTS,
				AdherentListView.class, Permission.ADHERENT_READ);
	}

}
