package org.impactdata.domain.role;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;

import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Roles of any kind for tests, as rows: no rule is asked whether they make sense. */
public final class TestRoles {

	private final JdbcClient jdbc;

	public TestRoles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A role that shows every field. */
	public long allowing(Collection<Permission> permissions) {
		return allowing(permissions, Map.of());
	}

	/**
	 * A role.
	 * @param fields those not named are seen whole
	 */
	public long allowing(Collection<Permission> permissions, Map<SensitiveField, FieldVisibility> fields) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("insert into role (name, created_at, updated_at) values (uuid(), utc_timestamp(6), "
					+ "utc_timestamp(6))")
			.update(key, "id");
		long role = Objects.requireNonNull(key.getKey()).longValue();
		permissions
			.forEach((permission) -> this.jdbc.sql("insert into role_permission (role_id, permission) values (?, ?)")
				.params(role, permission.name())
				.update());
		for (SensitiveField field : SensitiveField.values()) {
			this.jdbc.sql("insert into role_field (role_id, field, visibility) values (?, ?, ?)")
				.params(role, field.name(), fields.getOrDefault(field, FieldVisibility.VISIBLE).name())
				.update();
		}
		changed();
		return role;
	}

	/** Tells every node that something of roles or assignments is other than before. */
	public void changed() {
		this.jdbc.sql("update access_version set version = version + 1").update();
	}

}
