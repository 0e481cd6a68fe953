package org.impactdata.domain.organization;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.AccessVersion;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.adherent.NameKey;
import org.impactdata.domain.adherent.PhoneRegion;
import org.impactdata.domain.adherent.Texts;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.audit.JournalObject;
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

	private final CallerAccess access;

	private final AccessVersion version;

	private final Journal journal;

	private final PhoneRegion region;

	OrganizationService(OrganizationRepository organizations, JdbcClient jdbc, CallerAccess access,
			AccessVersion version, Journal journal, ImpactProperties properties) {
		this.organizations = organizations;
		this.jdbc = jdbc;
		this.access = access;
		this.version = version;
		this.journal = journal;
		this.region = PhoneRegion.of(properties.adherent().phoneRegion());
	}

	/** All that is known of an organisation, if there is one of that id. */
	@Requires(Permission.ORGANIZATION_READ)
	@Transactional(readOnly = true)
	public Optional<OrganizationDetails> find(long id) {
		return this.organizations.findById(id).filter(this::readable).map(Organization::details);
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
			.filter(this::readable)
			.or(() -> this.organizations.findByNameKeyOrderById(NameKey.of(cleaned))
				.stream()
				.filter(this::readable)
				.findFirst())
			.map(Organization::details);
	}

	/** Organisations whose code or name begins so, by name. */
	@Requires(Permission.ORGANIZATION_READ)
	@Transactional(readOnly = true)
	public List<OrganizationListItem> search(String text, int limit) {
		String start = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
		return items(ITEMS
				+ "where (o.name_key like :name or o.code like :code) and %s order by o.name_key, o.id limit :limit",
				Map.of("name", NameKey.of(text) + "%", "code", start + "%", "limit", limit));
	}

	/**
	 * The organisations directly below one, by name.
	 * @param parentId null for those at the top: for who sees some organisations, those
	 * that no other one of them is above
	 */
	@Requires(Permission.ORGANIZATION_READ)
	@Transactional(readOnly = true)
	public List<OrganizationListItem> children(@Nullable Long parentId) {
		AccessScope scope = this.access.scope(Permission.ORGANIZATION_READ);
		if (parentId != null) {
			return items(ITEMS + "where o.parent_id = :parent and %s order by o.name_key, o.id",
					Map.of("parent", parentId));
		}
		return scope.everything()
				? items(ITEMS + "where o.parent_id is null and %s order by o.name_key, o.id", Map.of())
				: items(ITEMS + "where o.id in (:roots) and %s order by o.name_key, o.id",
						Map.of("roots", scope.isEmpty() ? Set.of(0L) : scope.roots()));
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
		Organization parent = above(parentId);
		Organization organization = this.organizations.save(new Organization(description));
		organization.hangBelow(parent);
		this.version.change();
		OrganizationDetails created = this.organizations.saveAndFlush(organization).details();
		journal(JournalAction.ORGANIZATION_CREATED, created, new Change("parent", null, name(parentId)));
		return created;
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
		return change(JournalAction.ORGANIZATION_CHANGED, id, version,
				(organization) -> organization.describe(description));
	}

	/** Give an organisation another name, see {@link #update}. */
	@Requires(Permission.ORGANIZATION_EDIT)
	public OrganizationDetails rename(long id, long version, String name) {
		String cleaned = OrganizationDescription.name(name);
		return change(JournalAction.ORGANIZATION_CHANGED, id, version, (organization) -> organization.rename(cleaned));
	}

	/**
	 * Hang an organisation and all below it elsewhere.
	 * @param parentId the organisation above from now on; null for the top
	 * @throws DomainException when that is below the organisation itself, or someone else
	 * changed it
	 */
	@Requires(Permission.ORGANIZATION_EDIT)
	public OrganizationDetails move(long id, long version, @Nullable Long parentId) {
		Organization parent = above(parentId);
		this.version.change();
		return change(JournalAction.ORGANIZATION_MOVED, id, version, (organization) -> {
			String before = organization.path();
			List<Organization> below = this.organizations.findByPathStartingWith(before);
			organization.hangBelow(parent);
			below.stream()
				.filter((other) -> other.id() != id)
				.forEach((other) -> other.follow(before, organization.path()));
			this.jdbc.sql("""
					insert into search_index_event (adherent_id)
					select a.id from organization o join adherent a on a.organization_id = o.id
					where o.path like concat(?, '%') order by a.id""").param(before).update();
		});
	}

	private OrganizationDetails change(JournalAction action, long id, long version, Consumer<Organization> change) {
		Organization organization = load(id);
		if (organization.version() != version) {
			throw new DomainException("organization.edited-meanwhile", organization.details().name());
		}
		OrganizationDetails before = organization.details();
		change.accept(organization);
		OrganizationDetails after = this.organizations.saveAndFlush(organization).details();
		this.journal
			.write(new JournalEvent(action, object(after), OrganizationChanges.between(before, after, this::name)));
		return after;
	}

	private void journal(JournalAction action, OrganizationDetails organization, Change... changes) {
		this.journal.write(JournalEvent.of(action, object(organization), changes));
	}

	private static JournalObject object(OrganizationDetails organization) {
		return JournalObject.of(JournalObject.Kind.ORGANIZATION, organization.id(), organization.name());
	}

	private @Nullable String name(@Nullable Long id) {
		return (id == null) ? null
				: this.jdbc.sql("select name from organization where id = ?")
					.param(id)
					.query(String.class)
					.optional()
					.orElse(null);
	}

	private @Nullable Organization above(@Nullable Long parentId) {
		if (parentId != null) {
			return load(parentId);
		}
		if (!this.access.scope(Permission.ORGANIZATION_EDIT).everything()) {
			throw new DomainException("organization.top-not-yours");
		}
		return null;
	}

	private Organization load(long id) {
		return this.organizations.findById(id)
			.filter((organization) -> this.access.scope(Permission.ORGANIZATION_EDIT).contains(organization.id()))
			.orElseThrow(() -> new NoSuchElementException("No organisation has the id " + id));
	}

	private void refuseTaken(@Nullable String code, long self) {
		if (code != null && this.organizations.findByCode(code).filter((other) -> other.id() != self).isPresent()) {
			throw new InvalidValueException("organization.code-taken", code);
		}
	}

	/** Rows of a statement that has a place for the condition of the scope. */
	private List<OrganizationListItem> items(String sql, Map<String, ?> parameters) {
		AccessScope scope = this.access.scope(Permission.ORGANIZATION_READ);
		return this.jdbc.sql(sql.formatted(scope.condition("o.id", "scope")))
			.params(parameters)
			.param("scope", scope.parameter())
			.query((row, number) -> new OrganizationListItem(row.getLong("id"), row.getObject("parent_id", Long.class),
					row.getString("code"), row.getString("name"), row.getBoolean("has_children")))
			.list();
	}

	private boolean readable(Organization organization) {
		return this.access.scope(Permission.ORGANIZATION_READ).contains(organization.id());
	}

}
