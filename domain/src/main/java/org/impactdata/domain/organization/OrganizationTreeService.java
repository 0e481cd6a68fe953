package org.impactdata.domain.organization;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.AccessVersion;
import org.impactdata.domain.access.AgentRights;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.access.RoleGrants;
import org.impactdata.domain.access.RoleReader;
import org.impactdata.domain.adherent.AdherentMoves;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the tree of organisations. One change at a time: who may see what follows from
 * the tree, and two moves at once could hang two organisations below one another.
 */
@Service
@Transactional
public class OrganizationTreeService {

	private final OrganizationRepository organizations;

	private final OrganizationWriting writing;

	private final AdherentMoves adherents;

	private final JdbcClient jdbc;

	private final CallerAccess access;

	private final AccessVersion version;

	private final RoleReader roles;

	OrganizationTreeService(OrganizationRepository organizations, OrganizationWriting writing, AdherentMoves adherents,
			JdbcClient jdbc, CallerAccess access, AccessVersion version, RoleReader roles) {
		this.organizations = organizations;
		this.writing = writing;
		this.adherents = adherents;
		this.jdbc = jdbc;
		this.access = access;
		this.version = version;
		this.roles = roles;
	}

	/**
	 * Hang an organisation and all below it elsewhere. The rights of agents follow.
	 * @param parentId the organisation above from now on; null for the top
	 * @throws DomainException when that is below the organisation itself, or closed, or
	 * someone else changed it
	 */
	@Requires(Permission.ORGANIZATION_EDIT)
	public OrganizationDetails move(long id, long version, @Nullable Long parentId) {
		this.version.change();
		Organization parent = this.writing.above(parentId);
		return this.writing.change(JournalAction.ORGANIZATION_MOVED, id, version,
				(organization) -> hang(organization, parent));
	}

	/**
	 * Make two organisations one: adherents, organisations below and roles of agents go
	 * over to the other one, and this one is closed.
	 * @param intoId the one that stays
	 * @return the one that stays
	 * @throws DomainException when it is closed or below this one, when someone else
	 * changed this one, when agents have roles here that the caller may not give there,
	 * or when there are adherents whom the caller may not change here and there
	 */
	@Requires(Permission.ORGANIZATION_EDIT)
	public OrganizationDetails merge(long id, long version, long intoId) {
		this.version.change();
		lock(id, intoId);
		Organization gone = this.writing.load(id, version);
		Organization stays = this.writing.load(intoId);
		gone.requireMergeable(stays);
		requireHandingOver(id, intoId);
		handRolesOver(gone, stays);
		this.organizations.findByParentId(id).forEach((child) -> {
			hang(child, stays);
			this.organizations.save(child);
		});
		int moved = this.adherents.move(id, intoId);
		gone.mergeInto(stays);
		this.jdbc.sql("update organization set merged_into = ? where merged_into = ?").params(intoId, id).update();
		OrganizationDetails merged = this.organizations.saveAndFlush(gone).details();
		OrganizationDetails kept = stays.details();
		this.writing.journal(JournalAction.ORGANIZATION_MERGED, merged, new Change("merged_into", null, kept.name()),
				new Change("adherents", null, Integer.toString(moved)));
		return kept;
	}

	/** Until the end of the transaction, no adherent comes into any of them. */
	private void lock(Long... ids) {
		this.jdbc.sql("select id from organization where id in (:ids) order by id for update")
			.param("ids", List.of(ids))
			.query(Long.class)
			.list();
	}

	private void requireHandingOver(long id, long intoId) {
		AccessScope editable = this.access.scope(Permission.ADHERENT_EDIT);
		if (this.adherents.any(id) && !(editable.contains(id) && editable.contains(intoId))) {
			throw new DomainException("organization.merge-adherents");
		}
	}

	/**
	 * Close an organisation: nobody new comes into it.
	 * @throws DomainException when an organisation below is open, or someone else changed
	 * it
	 */
	@Requires(Permission.ORGANIZATION_EDIT)
	public OrganizationDetails close(long id, long version) {
		this.version.change();
		lock(id);
		return this.writing.change(JournalAction.ORGANIZATION_CLOSED, id, version, (organization) -> {
			boolean open = this.organizations.findByPathStartingWith(organization.path())
				.stream()
				.anyMatch((below) -> below.id() != id && below.isActive());
			organization.close(open);
		});
	}

	/**
	 * Open a closed organisation again.
	 * @throws DomainException when the one above is closed, it was merged into another
	 * one, or someone else changed it
	 */
	@Requires(Permission.ORGANIZATION_EDIT)
	public OrganizationDetails reopen(long id, long version) {
		this.version.change();
		return this.writing.change(JournalAction.ORGANIZATION_REOPENED, id, version, (organization) -> {
			Long parent = organization.details().parentId();
			boolean closed = parent != null
					&& this.organizations.findById(parent).filter(Organization::isActive).isEmpty();
			organization.reopen(closed);
		});
	}

	private void hang(Organization organization, @Nullable Organization parent) {
		String before = organization.path();
		List<Organization> below = this.organizations.findByPathStartingWith(before);
		organization.hangBelow(parent);
		below.stream()
			.filter((other) -> other.id() != organization.id())
			.forEach((other) -> other.follow(before, organization.path()));
		this.jdbc.sql("""
				insert into search_index_event (adherent_id)
				select a.id from organization o join adherent a on a.organization_id = o.id
				where o.path like concat(?, '%') order by a.id""").param(before).update();
	}

	/**
	 * Roles reach further in the other one: they go over only as the caller could give
	 * them.
	 */
	private void handRolesOver(Organization gone, Organization stays) {
		List<Long> given = this.jdbc.sql("select role_id from agent_assignment where organization_id = ?")
			.param(gone.id())
			.query(Long.class)
			.list();
		AgentRights rights = this.access.rights();
		AccessScope where = this.access.below(stays.id());
		Map<Long, RoleGrants> known = this.roles.all();
		boolean may = rights.scope(Permission.AGENT_MANAGE).covers(where) && given.stream()
			.distinct()
			.map(known::get)
			.allMatch((role) -> role != null && rights.mayGive(role, where));
		if (!given.isEmpty() && !may) {
			throw new DomainException("organization.merge-roles", gone.details().name(),
					Integer.toString(given.size()));
		}
		this.jdbc.sql("update agent_assignment set organization_id = ? where organization_id = ?")
			.params(stays.id(), gone.id())
			.update();
	}

}
