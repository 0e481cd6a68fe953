package org.impactdata.console.imports;

import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.NavigationItem;
import org.impactdata.domain.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the imports stand in the drawer.
 */
@Configuration(proxyBeanMethods = false)
class ImportNavigation {

	@Bean
	NavigationItem importList() {
		return new NavigationItem(NavigationItem.Group.DATA, 1, "imports.title", Glyph.IMPORTS, ImportListView.class,
				Permission.IMPORT_RUN);
	}

}
