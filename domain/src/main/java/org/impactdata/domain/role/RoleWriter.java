package org.impactdata.domain.role;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.RoleGrants;
import org.impactdata.domain.access.ShippedRole;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps roles; what may be kept is decided by others. */
@Component
class RoleWriter {

	private final JdbcClient jdbc;

	RoleWriter(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long insert(RoleDraft draft) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into role (name, description, second_factor, created_at, updated_at)
				values (?, ?, ?, utc_timestamp(6), utc_timestamp(6))""")
			.param(draft.name())
			.param(draft.description())
			.param(draft.grants().secondFactor())
			.update(key, "id");
		long id = Objects.requireNonNull(key.getKey()).longValue();
		insertGrants(id, draft.grants());
		return id;
	}

	void update(RoleDetails role, RoleDraft draft) {
		RoleGrants grants = draft.grants();
		boolean asShipped = ShippedRole.ofCode(role.code())
			.map(RoleGrants::of)
			.filter(grants::allowsSameAs)
			.isPresent();
		updateRow(role, draft.version(), draft.name(), draft.description(), role.code() != null && !asShipped,
				grants.secondFactor());
		deleteGrants(role.id());
		if (!asShipped) {
			insertGrants(role.id(), grants);
		}
	}

	void restore(RoleDetails role, long version) {
		updateRow(role, version, null, null, false, false);
		deleteGrants(role.id());
	}

	private void updateRow(RoleDetails role, long version, @Nullable String name, @Nullable String description,
			boolean customized, boolean secondFactor) {
		int updated = this.jdbc.sql("""
				update role set name = ?, description = ?, customized = ?, second_factor = ?, version = version + 1,
				updated_at = utc_timestamp(6) where id = ? and version = ?""")
			.param(name)
			.param(description)
			.param(customized)
			.param(secondFactor)
			.param(role.id())
			.param(version)
			.update();
		if (updated == 0) {
			throw new DomainException("role.edited-meanwhile");
		}
	}

	private void insertGrants(long id, RoleGrants grants) {
		grants.permissions()
			.forEach((permission) -> this.jdbc.sql("insert into role_permission (role_id, permission) values (?, ?)")
				.params(id, permission.name())
				.update());
		grants.fields()
			.forEach((field, visibility) -> this.jdbc
				.sql("insert into role_field (role_id, field, visibility) values (?, ?, ?)")
				.params(id, field.name(), visibility.name())
				.update());
	}

	private void deleteGrants(long id) {
		this.jdbc.sql("delete from role_permission where role_id = ?").param(id).update();
		this.jdbc.sql("delete from role_field where role_id = ?").param(id).update();
	}

	void delete(RoleDetails role, long version) {
		if (this.jdbc.sql("delete from role where id = ? and version = ?").params(role.id(), version).update() == 0) {
			throw new DomainException("role.edited-meanwhile");
		}
	}

}
