package org.impactdata.domain.signin;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.role.Administrators;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives and takes roles as a provider tells at each sign-in. Roles that people gave are
 * left alone, and so is the last administrator.
 */
@Component
class ProviderRoles {

	private static final String SOURCE = "OIDC";

	private static final Logger LOG = LoggerFactory.getLogger(ProviderRoles.class);

	private final JdbcClient jdbc;

	private final Administrators administrators;

	private final Journal journal;

	private final TransactionTemplate transaction;

	private final SignInProperties.Oidc settings;

	ProviderRoles(JdbcClient jdbc, Administrators administrators, Journal journal, TransactionTemplate transaction,
			SignInProperties settings) {
		this.jdbc = jdbc;
		this.administrators = administrators;
		this.journal = journal;
		this.transaction = transaction;
		this.settings = settings.oidc();
	}

	void apply(Account account, Set<String> told) {
		String claim = this.settings.roleClaim();
		if (claim == null || claim.isBlank()) {
			return;
		}
		Map<Long, String> wanted = wanted(told);
		Map<Long, String> present = present(account.id());
		wanted.forEach((role, name) -> {
			if (!present.containsKey(role)) {
				change(account, JournalAction.ASSIGNMENT_ADDED, new Change("role", null, name),
						"insert into agent_assignment (agent_id, role_id, source, created_at) values (?, ?, ?, utc_timestamp(6))",
						role);
			}
		});
		present.forEach((role, name) -> {
			if (!wanted.containsKey(role)) {
				change(account, JournalAction.ASSIGNMENT_REMOVED, new Change("role", name, null),
						"delete from agent_assignment where agent_id = ? and role_id = ? and source = ?", role);
			}
		});
	}

	private void change(Account account, JournalAction action, Change change, String statement, long role) {
		try {
			Caller.runAs(Caller.system(), () -> this.transaction.executeWithoutResult((status) -> {
				this.administrators.keepOne(() -> this.jdbc.sql(statement).params(account.id(), role, SOURCE).update());
				this.journal
					.write(JournalEvent.of(action, account.object(), change, new Change("source", null, SOURCE)));
			}));
		}
		catch (DomainException ex) {
			LOG.warn("A role told by the provider is left as it is: {}", ex.getMessage());
		}
	}

	private Map<Long, String> wanted(Set<String> told) {
		Map<Long, String> wanted = new TreeMap<>();
		for (String value : told) {
			String role = this.settings.roles().get(value);
			if (role != null) {
				this.jdbc.sql("select id, code, name from role where code = ? or name = ?")
					.params(role, role)
					.query((row) -> {
						wanted.put(row.getLong("id"), name(row.getString("code"), row.getString("name")));
					});
			}
		}
		return wanted;
	}

	private Map<Long, String> present(long agentId) {
		Map<Long, String> present = new TreeMap<>();
		this.jdbc.sql("""
				select r.id, r.code, r.name from agent_assignment s join role r on r.id = s.role_id
				where s.agent_id = ? and s.source = ?""").params(agentId, SOURCE).query((row) -> {
			present.put(row.getLong("id"), name(row.getString("code"), row.getString("name")));
		});
		return present;
	}

	private static String name(@org.jspecify.annotations.Nullable String code,
			@org.jspecify.annotations.Nullable String name) {
		return (name != null) ? name : "role." + Objects.toString(code, "");
	}

}
