package org.impactdata.domain.organization;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.adherent.NameKey;
import org.impactdata.domain.adherent.PhoneRegion;
import org.impactdata.domain.adherent.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes organisations and their tree. */
@Service
@Transactional
public class OrganizationService {

	private static final String ITEMS = "select o.id, o.parent_id, o.code, o.name, "
			+ "exists (select 1 from organization c where c.parent_id = o.id) as has_children from organization o ";

	private final OrganizationRepository organizations;

	private final JdbcClient jdbc;

	private final PhoneRegion region;

	OrganizationService(OrganizationRepository organizations, JdbcClient jdbc, ImpactProperties properties) {
		this.organizations = organizations;
		this.jdbc = jdbc;
		this.region = PhoneRegion.of(properties.adherent().phoneRegion());
	}

	/** All that is known of an organisation, if there is one of that id. */
	@Requires(Permission.ORGANIZATION_READ)
	@Transactional(readOnly = true)
	public Optional<OrganizationDetails> find(long id) {
		return this.organizations.findById(id).map(Organization::details);
	}

	/**
	 * The organisation with this code, or else the first with this name in any writing.
	 */
	@Requires(Permission.ORGANIZATION_READ)
	@Transactional(readOnly = true)
	public Optional<OrganizationDetails> findByCodeOrName(String text) {
		String cleaned = Texts.clean(text);
		if (cleaned == null) {
			return Optional.empty();
		}
		return this.organizations.findByCode(cleaned)
			.or(() -> this.organizations.findFirstByNameKeyOrderById(NameKey.of(cleaned)))
			.map(Organization::details);
	}

	/** Organisations whose code or name begins so, by name. */
	@Requires(Permission.ORGANIZATION_READ)
	@Transactional(readOnly = true)
	public List<OrganizationListItem> search(String text, int limit) {
		String start = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
		return items(this.jdbc.sql(ITEMS + "where o.name_key like ? or o.code like ? order by o.name_key, o.id limit ?")
			.params(NameKey.of(text) + "%", start + "%", limit));
	}

	/**
	 * The organisations directly below one, by name.
	 * @param parentId null for those at the top
	 */
	@Requires(Permission.ORGANIZATION_READ)
	@Transactional(readOnly = true)
	public List<OrganizationListItem> children(@Nullable Long parentId) {
		return (parentId == null) ? items(this.jdbc.sql(ITEMS + "where o.parent_id is null order by o.name_key, o.id"))
				: items(this.jdbc.sql(ITEMS + "where o.parent_id = ? order by o.name_key, o.id").param(parentId));
	}

	/**
	 * Keep a new organisation.
	 * @param parentId the organisation above; null for the top
	 * @throws InvalidValueException when a value is refused or the code is taken
	 */
	@Requires(Permission.ORGANIZATION_EDIT)
	public OrganizationDetails create(OrganizationDraft draft, @Nullable Long parentId) {
		OrganizationDescription description = OrganizationDescription.of(draft, this.region);
		refuseTaken(description.code(), 0);
		Organization parent = (parentId != null) ? load(parentId) : null;
		Organization organization = this.organizations.save(new Organization(description));
		organization.hangBelow(parent);
		return this.organizations.saveAndFlush(organization).details();
	}

	/**
	 * Change what is known of an organisation.
	 * @param version of the organisation when the caller read it
	 * @throws InvalidValueException when a value is refused or the code is taken
	 * @throws DomainException when someone else changed it after that
	 */
	@Requires(Permission.ORGANIZATION_EDIT)
	public OrganizationDetails update(long id, long version, OrganizationDraft draft) {
		OrganizationDescription description = OrganizationDescription.of(draft, this.region);
		refuseTaken(description.code(), id);
		return change(id, version, (organization) -> organization.describe(description));
	}

	/** Give an organisation another name, see {@link #update}. */
	@Requires(Permission.ORGANIZATION_EDIT)
	public OrganizationDetails rename(long id, long version, String name) {
		String cleaned = OrganizationDescription.name(name);
		return change(id, version, (organization) -> organization.rename(cleaned));
	}

	/**
	 * Hang an organisation and all below it elsewhere.
	 * @param parentId the organisation above from now on; null for the top
	 * @throws DomainException when that is below the organisation itself, or someone else
	 * changed it
	 */
	@Requires(Permission.ORGANIZATION_EDIT)
	public OrganizationDetails move(long id, long version, @Nullable Long parentId) {
		Organization parent = (parentId != null) ? load(parentId) : null;
		return change(id, version, (organization) -> {
			String before = organization.path();
			List<Organization> below = this.organizations.findByPathStartingWith(before);
			organization.hangBelow(parent);
			below.stream()
				.filter((other) -> other.id() != id)
				.forEach((other) -> other.follow(before, organization.path()));
		});
	}

	private OrganizationDetails change(long id, long version, Consumer<Organization> change) {
		Organization organization = load(id);
		if (organization.version() != version) {
			throw new DomainException("organization.edited-meanwhile", organization.details().name());
		}
		change.accept(organization);
		return this.organizations.saveAndFlush(organization).details();
	}

	private Organization load(long id) {
		return this.organizations.findById(id)
			.orElseThrow(() -> new NoSuchElementException("No organisation has the id " + id));
	}

	private void refuseTaken(@Nullable String code, long self) {
		if (code != null && this.organizations.findByCode(code).filter((other) -> other.id() != self).isPresent()) {
			throw new InvalidValueException("organization.code-taken", code);
		}
	}

	private static List<OrganizationListItem> items(JdbcClient.StatementSpec statement) {
		return statement
			.query((row, number) -> new OrganizationListItem(row.getLong("id"), row.getObject("parent_id", Long.class),
					row.getString("code"), row.getString("name"), row.getBoolean("has_children")))
			.list();
	}

}
