package org.impactdata.domain.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.AccessVersion;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.value.NameKey;
import org.impactdata.domain.value.PhoneRegion;
import org.impactdata.domain.value.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes organisations and their tree. */
@Service
@Transactional
public class OrganizationService {

	private static final String ITEMS = "select o.id, o.parent_id, o.code, o.name, "
			+ "o.active, exists (select 1 from organization c where c.parent_id = o.id and c.merged_into is null) "
			+ "as has_children from organization o where o.merged_into is null and ";

	private final OrganizationRepository organizations;

	private final JdbcClient jdbc;

	private final CallerAccess access;

	private final AccessVersion version;

	private final OrganizationWriting writing;

	private final PhoneRegion region;

	OrganizationService(OrganizationRepository organizations, JdbcClient jdbc, CallerAccess access,
			AccessVersion version, OrganizationWriting writing, ImpactProperties properties) {
		this.organizations = organizations;
		this.jdbc = jdbc;
		this.access = access;
		this.version = version;
		this.writing = writing;
		this.region = PhoneRegion.of(properties.adherent().phoneRegion());
	}

	/** All that is known of an organisation, if there is one of that id. */
	@Requires(Permission.ORGANIZATION_READ)
	@Transactional(readOnly = true)
	public Optional<OrganizationDetails> find(long id) {
		return this.organizations.findById(id).filter(this::readable).map(Organization::details);
	}

	/** Whether the caller may change it. */
	@Requires(Permission.ORGANIZATION_READ)
	public boolean mayEdit(long id) {
		return this.access.scope(Permission.ORGANIZATION_EDIT).contains(id);
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

	/**
	 * Those above an organisation that the caller sees, from the top down, and itself.
	 */
	@Requires(Permission.ORGANIZATION_READ)
	@Transactional(readOnly = true)
	public List<OrganizationListItem> way(long id) {
		return find(id).map((found) -> {
			List<Long> ids = new ArrayList<>(found.ancestors());
			ids.add(id);
			return items(ITEMS + "o.id in (:ids) and %s order by length(o.path)", Map.of("ids", ids));
		}).orElse(List.of());
	}

	/** Organisations whose code or name begins so, by name. */
	@Requires(Permission.ORGANIZATION_READ)
	@Transactional(readOnly = true)
	public List<OrganizationListItem> search(String text, int limit) {
		String start = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
		return items(ITEMS
				+ "(o.name_key like :name or o.code like :code) and %s order by o.active desc, o.name_key, o.id limit :limit",
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
			return items(ITEMS + "o.parent_id = :parent and %s order by o.name_key, o.id", Map.of("parent", parentId));
		}
		return scope.everything() ? items(ITEMS + "o.parent_id is null and %s order by o.name_key, o.id", Map.of())
				: items(ITEMS + "o.id in (:roots) and %s order by o.name_key, o.id",
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
		this.version.change();
		this.writing.refuseTaken(description.code(), 0);
		Organization parent = this.writing.above(parentId);
		Organization organization = this.organizations.save(new Organization(description));
		organization.hangBelow(parent);
		OrganizationDetails created = this.organizations.saveAndFlush(organization).details();
		this.writing.journal(JournalAction.ORGANIZATION_CREATED, created,
				new Change("parent", null, this.writing.name(parentId)));
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
		this.writing.refuseTaken(description.code(), id);
		return this.writing.change(JournalAction.ORGANIZATION_CHANGED, id, version,
				(organization) -> organization.describe(description));
	}

	/** Give an organisation another name, see {@link #update}. */
	@Requires(Permission.ORGANIZATION_EDIT)
	public OrganizationDetails rename(long id, long version, String name) {
		String cleaned = OrganizationDescription.name(name);
		return this.writing.change(JournalAction.ORGANIZATION_CHANGED, id, version,
				(organization) -> organization.rename(cleaned));
	}

	/** Rows of a statement that has a place for the condition of the scope. */
	private List<OrganizationListItem> items(String sql, Map<String, ?> parameters) {
		AccessScope scope = this.access.scope(Permission.ORGANIZATION_READ);
		return this.jdbc.sql(sql.formatted(scope.condition("o.id", "scope")))
			.params(parameters)
			.param("scope", scope.parameter())
			.query((row, number) -> new OrganizationListItem(row.getLong("id"), row.getObject("parent_id", Long.class),
					row.getString("code"), row.getString("name"), row.getBoolean("has_children"),
					row.getBoolean("active")))
			.list();
	}

	private boolean readable(Organization organization) {
		return this.access.scope(Permission.ORGANIZATION_READ).contains(organization.id());
	}

}
