package org.impactdata.domain.database;

import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolver;
import org.jspecify.annotations.Nullable;

/**
 * Tells MariaDB from MySQL by the version string: Connector/J names its product "MySQL"
 * either way, and Hibernate's guess breaks JSON columns, upserts and schema validation.
 */
public final class ServerDialectResolver implements DialectResolver {

	@Override
	public @Nullable Dialect resolveDialect(DialectResolutionInfo info) {
		String version = info.getDatabaseVersion();
		return (version != null && version.contains("MariaDB")) ? new MariaDBDialect(info) : null;
	}

}
