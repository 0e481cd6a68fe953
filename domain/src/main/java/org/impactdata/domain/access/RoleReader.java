package org.impactdata.domain.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what roles allow, as it is kept at this moment. */
@Component
public class RoleReader {

	private final JdbcClient jdbc;

	RoleReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What every role allows, by the id of the role. */
	public Map<Long, RoleGrants> all() {
		Map<String, Permission> known = Arrays.stream(Permission.values())
			.collect(Collectors.toMap(Enum::name, (permission) -> permission));
		Map<Long, Set<Permission>> permissions = new HashMap<>();
		this.jdbc.sql("select role_id, permission from role_permission").query((row) -> {
			// One of another version of the product allows nothing here.
			Permission permission = known.get(row.getString(2));
			if (permission != null) {
				permissions.computeIfAbsent(row.getLong(1), (role) -> EnumSet.noneOf(Permission.class)).add(permission);
			}
		});
		Map<Long, Map<SensitiveField, FieldVisibility>> fields = new HashMap<>();
		this.jdbc.sql("select role_id, field, visibility from role_field").query((row) -> {
			fields.computeIfAbsent(row.getLong(1), (role) -> new EnumMap<>(SensitiveField.class))
				.put(SensitiveField.valueOf(row.getString(2)), FieldVisibility.valueOf(row.getString(3)));
		});
		Map<Long, RoleGrants> roles = new HashMap<>();
		this.jdbc.sql("select id, code, customized, second_factor from role").query((row) -> {
			roles.put(row.getLong("id"), grants(row, permissions, fields));
		});
		return Map.copyOf(roles);
	}

	private static RoleGrants grants(ResultSet role, Map<Long, Set<Permission>> permissions,
			Map<Long, Map<SensitiveField, FieldVisibility>> fields) throws SQLException {
		long id = role.getLong("id");
		boolean secondFactor = role.getBoolean("second_factor");
		ShippedRole shipped = ShippedRole.ofCode(role.getString("code")).orElse(null);
		return (shipped != null && !role.getBoolean("customized"))
				? new RoleGrants(shipped.permissions(), shipped.fields(), secondFactor) : new RoleGrants(
						permissions.getOrDefault(id, Set.of()), fields.getOrDefault(id, Map.of()), secondFactor);
	}

}
