package org.impactdata.domain.organization;

import java.util.NoSuchElementException;
import java.util.function.Consumer;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.audit.JournalObject;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes an organisation within the caller's scope, with its line in the journal. */
@Component
class OrganizationWriting {

	private final OrganizationRepository organizations;

	private final JdbcClient jdbc;

	private final CallerAccess access;

	private final Journal journal;

	OrganizationWriting(OrganizationRepository organizations, JdbcClient jdbc, CallerAccess access, Journal journal) {
		this.organizations = organizations;
		this.jdbc = jdbc;
		this.access = access;
		this.journal = journal;
	}

	OrganizationDetails change(JournalAction action, long id, long version, Consumer<Organization> change) {
		Organization organization = load(id, version);
		OrganizationDetails before = organization.details();
		change.accept(organization);
		OrganizationDetails after = this.organizations.saveAndFlush(organization).details();
		this.journal
			.write(new JournalEvent(action, object(after), OrganizationChanges.between(before, after, this::name)));
		return after;
	}

	/**
	 * One that the caller may change.
	 * @throws DomainException when someone else changed it after the caller had read it
	 * @throws NoSuchElementException when there is none of that id in the caller's scope
	 */
	Organization load(long id, long version) {
		Organization organization = load(id);
		if (organization.version() != version) {
			throw new DomainException("organization.edited-meanwhile", organization.details().name());
		}
		return organization;
	}

	Organization load(long id) {
		return this.organizations.findById(id)
			.filter((organization) -> this.access.scope(Permission.ORGANIZATION_EDIT).contains(organization.id()))
			.orElseThrow(() -> new NoSuchElementException("No organisation has the id " + id));
	}

	/**
	 * The one above.
	 * @param parentId null for the top, which is for those who may change everything
	 */
	@Nullable Organization above(@Nullable Long parentId) {
		if (parentId != null) {
			Organization parent = load(parentId);
			if (!parent.isActive()) {
				throw new DomainException("organization.closed", parent.details().name());
			}
			return parent;
		}
		if (!this.access.scope(Permission.ORGANIZATION_EDIT).everything()) {
			throw new DomainException("organization.top-not-yours");
		}
		return null;
	}

	void refuseTaken(@Nullable String code, long self) {
		if (code != null && this.organizations.findByCode(code).filter((other) -> other.id() != self).isPresent()) {
			throw new InvalidValueException("organization.code-taken", code);
		}
	}

	void journal(JournalAction action, OrganizationDetails organization, Change... changes) {
		this.journal.write(JournalEvent.of(action, object(organization), changes));
	}

	private static JournalObject object(OrganizationDetails organization) {
		return JournalObject.of(JournalObject.Kind.ORGANIZATION, organization.id(), organization.name());
	}

	@Nullable String name(@Nullable Long id) {
		return (id == null) ? null
				: this.jdbc.sql("select name from organization where id = ?")
					.param(id)
					.query(String.class)
					.optional()
					.orElse(null);
	}

}
