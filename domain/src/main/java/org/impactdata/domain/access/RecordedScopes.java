package org.impactdata.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps, with what was asked for, in which organisations the caller was allowed to: what
 * comes of it may be seen only by those who may everywhere there.
 */
@Component
public class RecordedScopes {

	private final JdbcClient jdbc;

	RecordedScopes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keep a scope.
	 * @return its id; null for everything
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public @Nullable Long record(AccessScope scope) {
		if (scope.everything()) {
			return null;
		}
		String digest = digest(scope);
		this.jdbc.sql("insert ignore into recorded_scope (digest) values (?)").param(digest).update();
		long id = this.jdbc.sql("select id from recorded_scope where digest = ? lock in share mode")
			.param(digest)
			.query(Long.class)
			.single();
		scope.roots()
			.forEach((root) -> this.jdbc
				.sql("insert ignore into recorded_scope_organization (scope_id, organization_id) values (?, ?)")
				.params(id, root)
				.update());
		return id;
	}

	/** The recorded scope as the tree of organisations is today. */
	@Transactional(readOnly = true)
	public AccessScope find(@Nullable Long id) {
		if (id == null) {
			return AccessScope.EVERYTHING;
		}
		Set<Long> roots = new HashSet<>(
				this.jdbc.sql("select organization_id from recorded_scope_organization where scope_id = ?")
					.param(id)
					.query(Long.class)
					.list());
		Set<Long> all = new HashSet<>(roots);
		all.addAll(this.jdbc.sql("""
				select below.id from recorded_scope_organization s join organization o on o.id = s.organization_id
				join organization below on below.path like concat(o.path, '%') where s.scope_id = ?""")
			.param(id)
			.query(Long.class)
			.list());
		return new AccessScope(false, roots, all);
	}

	/**
	 * A condition that holds for rows whose recorded scope lies within the viewer's; it
	 * has a parameter of that name, to be given {@link AccessScope#parameter()}.
	 * @param column of the recorded scope's id, such as {@code r.scope_id}
	 */
	public static String within(AccessScope viewer, String column, String parameter) {
		return viewer.everything() ? "(true)"
				: "(" + column + " is not null and not exists (select 1 from recorded_scope_organization so"
						+ " where so.scope_id = " + column + " and so.organization_id not in (:" + parameter + ")))";
	}

	private static String digest(AccessScope scope) {
		String text = new TreeSet<>(scope.roots()).stream().map(String::valueOf).collect(Collectors.joining(","));
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
