package org.impactdata.console.audit;

import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.NavigationItem;
import org.impactdata.domain.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the journal stands in the drawer.
 */
@Configuration(proxyBeanMethods = false)
class JournalNavigation {

	@Bean
	NavigationItem journalScreen() {
		return new NavigationItem(NavigationItem.Group.ADMINISTRATION, 40, "journal.title", Glyph.HISTORY,
				JournalView.class, Permission.JOURNAL_READ);
	}

}
