package org.impactdata.domain.database;

import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolver;
import org.jspecify.annotations.Nullable;

/**
 * Tells MariaDB from MySQL by the version string: Connector/J names its product "MySQL"
 * either way, and Hibernate's guess breaks JSON columns, upserts and schema validation.
 * The version is read from there too, because MariaDB 10.11 tells drivers that it is
 * 5.5.5.
 */
public final class ServerDialectResolver implements DialectResolver {

	@Override
	public @Nullable Dialect resolveDialect(DialectResolutionInfo info) {
		String text = info.getDatabaseVersion();
		if (text == null) {
			return null;
		}
		ServerVersion version = ServerVersion.of(text);
		return version.mariaDb()
				? new MariaDBDialect(DatabaseVersion.make(version.number() / 1000, version.number() % 1000)) : null;
	}

}
