package org.impactdata.domain.role;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.access.RoleGrants;
import org.impactdata.domain.access.RoleReader;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.audit.JournalObject;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives roles to agents and takes them back. Nobody gives what they do not have
 * themselves, nor where they may not manage agents.
 */
@Service
@Transactional
public class AssignmentService {

	private final JdbcClient jdbc;

	private final AssignmentReader reader;

	private final CallerAccess access;

	private final RoleReader roles;

	private final Administrators administrators;

	private final Journal journal;

	AssignmentService(JdbcClient jdbc, AssignmentReader reader, CallerAccess access, RoleReader roles,
			Administrators administrators, Journal journal) {
		this.jdbc = jdbc;
		this.reader = reader;
		this.access = access;
		this.roles = roles;
		this.administrators = administrators;
		this.journal = journal;
	}

	/** The roles of an agent that lie where the caller sees agents, the oldest first. */
	@Requires(Permission.AGENT_READ)
	@Transactional(readOnly = true)
	public List<AssignmentDetails> of(long agentId) {
		return this.reader.of(agentId, this.access.scope(Permission.AGENT_READ));
	}

	/**
	 * Give a role.
	 * @return the id of the assignment
	 * @throws InvalidValueException when it would end before it begins
	 * @throws DomainException when the caller may not give that role there
	 */
	@Requires(Permission.AGENT_MANAGE)
	public long add(long agentId, AssignmentDraft draft) {
		requireMayGive(draft);
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.administrators.keepOne(() -> this.jdbc.sql("""
				insert into agent_assignment (agent_id, role_id, organization_id, starts_on, ends_on, created_at)
				values (?, ?, ?, ?, ?, utc_timestamp(6))""")
			.params(agentId, draft.roleId())
			.param(draft.organizationId())
			.param(draft.startsOn())
			.param(draft.endsOn())
			.update(key, "id"));
		long id = Objects.requireNonNull(key.getKey()).longValue();
		write(JournalAction.ASSIGNMENT_ADDED, null, this.reader.get(id));
		return id;
	}

	/**
	 * Change a role that was given, see {@link #add}.
	 * @throws NoSuchElementException when there is none of that id
	 */
	@Requires(Permission.AGENT_MANAGE)
	public void change(long id, AssignmentDraft draft) {
		AssignmentDetails before = managed(id);
		requireMayGive(draft);
		this.administrators.keepOne(() -> this.jdbc.sql(
				"update agent_assignment set role_id = ?, organization_id = ?, starts_on = ?, ends_on = ? where id = ?")
			.param(draft.roleId())
			.param(draft.organizationId())
			.param(draft.startsOn())
			.param(draft.endsOn())
			.param(id)
			.update());
		write(JournalAction.ASSIGNMENT_CHANGED, before, this.reader.get(id));
	}

	/**
	 * Take a role back.
	 * @throws DomainException when nobody would be left to manage everything
	 * @throws NoSuchElementException when there is none of that id
	 */
	@Requires(Permission.AGENT_MANAGE)
	public void remove(long id) {
		AssignmentDetails before = managed(id);
		this.administrators
			.keepOne(() -> this.jdbc.sql("delete from agent_assignment where id = ?").param(id).update());
		write(JournalAction.ASSIGNMENT_REMOVED, before, null);
	}

	private AssignmentDetails managed(long id) {
		AssignmentDetails assignment = this.reader.get(id);
		AccessScope where = this.access.below(assignment.organizationId());
		if (!this.access.scope(Permission.AGENT_MANAGE).covers(where)) {
			throw new DomainException("assignment.not-yours", place(assignment));
		}
		return assignment;
	}

	private void requireMayGive(AssignmentDraft draft) {
		LocalDate start = draft.startsOn();
		LocalDate end = draft.endsOn();
		if (start != null && end != null && end.isBefore(start)) {
			throw new InvalidValueException("assignment.ends-before");
		}
		RoleGrants role = this.roles.all().get(draft.roleId());
		if (role == null) {
			throw new NoSuchElementException("No role has the id " + draft.roleId());
		}
		AccessScope where = this.access.below(draft.organizationId());
		if (where.isEmpty()) {
			throw new NoSuchElementException("No organisation has the id " + draft.organizationId());
		}
		if (!this.access.scope(Permission.AGENT_MANAGE).covers(where) || !this.access.rights().mayGive(role, where)) {
			throw new DomainException("assignment.more-than-own");
		}
	}

	private void write(JournalAction action, @Nullable AssignmentDetails before, @Nullable AssignmentDetails after) {
		AssignmentDetails either = Objects.requireNonNull((after != null) ? after : before);
		String name = this.jdbc.sql("select display_name from agent where id = ?")
			.param(either.agentId())
			.query(String.class)
			.single();
		Map<String, String> old = values(before);
		Map<String, String> current = values(after);
		this.journal.write(new JournalEvent(action, JournalObject.of(JournalObject.Kind.AGENT, either.agentId(), name),
				List.of("role", "organization", "starts_on", "ends_on")
					.stream()
					.filter((field) -> !Objects.equals(old.get(field), current.get(field)))
					.map((field) -> new Change(field, old.get(field), current.get(field)))
					.toList()));
	}

	private static Map<String, String> values(@Nullable AssignmentDetails assignment) {
		if (assignment == null) {
			return Map.of();
		}
		Map<String, String> values = new java.util.HashMap<>();
		values.put("role", (assignment.roleName() != null) ? assignment.roleName()
				: "role." + Objects.toString(assignment.roleCode(), ""));
		values.put("organization", place(assignment));
		putDate(values, "starts_on", assignment.startsOn());
		putDate(values, "ends_on", assignment.endsOn());
		return values;
	}

	private static void putDate(Map<String, String> values, String field, @Nullable LocalDate date) {
		if (date != null) {
			values.put(field, date.toString());
		}
	}

	private static String place(AssignmentDetails assignment) {
		return Objects.toString(assignment.organizationName(), "*");
	}

}
