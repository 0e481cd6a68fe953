package org.impactdata.domain.role;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.AgentRights;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Grant;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.role.AdherentViewers.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells why an agent may do something today, and who may see an adherent. */
@Service
@Transactional(readOnly = true)
public class AccessExplanationService {

	private static final int MOST_SHOWN = 100;

	private final JdbcClient jdbc;

	private final CallerAccess access;

	private final AssignmentReader assignments;

	AccessExplanationService(JdbcClient jdbc, CallerAccess access, AssignmentReader assignments) {
		this.jdbc = jdbc;
		this.access = access;
		this.assignments = assignments;
	}

	/**
	 * What an agent may do today, and which roles allow it; of roles where the caller
	 * does not see agents nothing is told.
	 */
	@Requires(Permission.AGENT_READ)
	public AccessExplanation why(long agentId) {
		Map<Long, AssignmentDetails> seen = seen(agentId);
		List<Grant> grants = this.access.of(agentId).grants();
		Map<Permission, List<AssignmentDetails>> permissions = new EnumMap<>(Permission.class);
		for (Permission permission : Permission.values()) {
			List<AssignmentDetails> by = by(grants, seen, (grant) -> grant.grants().permissions().contains(permission));
			if (!by.isEmpty()) {
				permissions.put(permission, by);
			}
		}
		Map<SensitiveField, Map<FieldVisibility, List<AssignmentDetails>>> fields = new EnumMap<>(SensitiveField.class);
		for (SensitiveField field : SensitiveField.values()) {
			fields.put(field, fieldBy(field, grants, seen));
		}
		long hidden = grants.stream().filter((grant) -> !seen.containsKey(grant.assignmentId())).count();
		return new AccessExplanation(permissions, fields, (int) hidden);
	}

	private static Map<FieldVisibility, List<AssignmentDetails>> fieldBy(SensitiveField field, List<Grant> grants,
			Map<Long, AssignmentDetails> seen) {
		Map<FieldVisibility, List<AssignmentDetails>> by = new EnumMap<>(FieldVisibility.class);
		for (FieldVisibility visibility : List.of(FieldVisibility.VISIBLE, FieldVisibility.MASKED)) {
			List<AssignmentDetails> roles = by(grants, seen,
					(grant) -> readsAdherents(grant) && grant.grants().fields().get(field) == visibility);
			if (!roles.isEmpty()) {
				by.put(visibility, roles);
			}
		}
		return by;
	}

	/**
	 * Who sees the adherents of an organisation today, the first hundred of those where
	 * the caller sees agents.
	 * @param organizationId null for adherents without an organisation
	 */
	@Requires(Permission.AGENT_READ)
	public AdherentViewers viewers(@Nullable Long organizationId) {
		List<Viewer> viewers = new ArrayList<>();
		int[] others = new int[1];
		this.jdbc.sql("""
				select g.id, g.display_name from agent g where g.enabled
				and exists (select 1 from agent_assignment s where s.agent_id = g.id)
				order by g.display_name, g.id""").query((row) -> {
			long agent = row.getLong(1);
			AgentRights rights = this.access.of(agent);
			if (rights.scope(Permission.ADHERENT_READ).contains(organizationId)) {
				Map<Long, AssignmentDetails> seen = seen(agent);
				if (viewers.size() < MOST_SHOWN && !seen.isEmpty()) {
					viewers.add(viewer(agent, row.getString(2), rights, organizationId, seen));
				}
				else {
					others[0]++;
				}
			}
		});
		return new AdherentViewers(viewers, others[0]);
	}

	private static Viewer viewer(long agent, String name, AgentRights rights, @Nullable Long organizationId,
			Map<Long, AssignmentDetails> seen) {
		List<SensitiveField> hidden = new ArrayList<>();
		List<SensitiveField> masked = new ArrayList<>();
		for (SensitiveField field : SensitiveField.values()) {
			switch (rights.visibility(field, organizationId)) {
				case HIDDEN -> hidden.add(field);
				case MASKED -> masked.add(field);
				case VISIBLE -> {
				}
			}
		}
		List<AssignmentDetails> by = by(rights.grants(), seen,
				(grant) -> readsAdherents(grant) && grant.scope().contains(organizationId));
		return new Viewer(agent, name, by, rights.scope(Permission.ADHERENT_EDIT).contains(organizationId), masked,
				hidden);
	}

	private static boolean readsAdherents(Grant grant) {
		return grant.grants().permissions().contains(Permission.ADHERENT_READ);
	}

	private static List<AssignmentDetails> by(List<Grant> grants, Map<Long, AssignmentDetails> seen,
			Predicate<Grant> which) {
		return grants.stream()
			.filter(which)
			.flatMap((grant) -> java.util.stream.Stream.ofNullable(seen.get(grant.assignmentId())))
			.toList();
	}

	private Map<Long, AssignmentDetails> seen(long agentId) {
		AccessScope scope = this.access.scope(Permission.AGENT_READ);
		return this.assignments.of(agentId, scope)
			.stream()
			.collect(Collectors.toMap(AssignmentDetails::id, Function.identity()));
	}

}
