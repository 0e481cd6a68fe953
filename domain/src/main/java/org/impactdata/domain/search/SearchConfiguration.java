package org.impactdata.domain.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import org.impactdata.domain.database.ImpactFolders;

import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the index under the data folder. Nothing opens it at start: only its owner may,
 * after having looked whether it is whole.
 */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

	/** Asks for the ownership only to be closed before it. */
	@Bean
	HibernatePropertiesCustomizer searchProperties(ImpactFolders folders, IndexOwnership ownership) {
		return (properties) -> {
			try {
				Files.createDirectories(folders.search());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			properties.put("hibernate.search.backend.directory.root", folders.search().toString());
		};
	}

}
