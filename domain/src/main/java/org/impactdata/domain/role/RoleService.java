package org.impactdata.domain.role;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.access.RoleGrants;
import org.impactdata.domain.access.RoleReader;
import org.impactdata.domain.access.ShippedRole;
import org.impactdata.domain.audit.JournalAction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and changes roles. As a role allows the same wherever it is given, only who may
 * change roles everywhere changes one, and nobody puts into one what they do not have
 * everywhere themselves.
 */
@Service
@Transactional
public class RoleService {

	private static final String ROLES = "select r.*, (select count(distinct s.agent_id) from agent_assignment s "
			+ "where s.role_id = r.id) as agents from role r ";

	private final JdbcClient jdbc;

	private final RoleReader reader;

	private final RoleWriter writer;

	private final RoleJournal journal;

	private final CallerAccess access;

	private final Administrators administrators;

	RoleService(JdbcClient jdbc, RoleReader reader, RoleWriter writer, RoleJournal journal, CallerAccess access,
			Administrators administrators) {
		this.jdbc = jdbc;
		this.reader = reader;
		this.writer = writer;
		this.journal = journal;
		this.access = access;
		this.administrators = administrators;
	}

	/** All roles, the shipped ones first. */
	@Requires(Permission.AGENT_READ)
	@Transactional(readOnly = true)
	public List<RoleDetails> list() {
		return all();
	}

	/** A role, if there is one of that id. */
	@Requires(Permission.AGENT_READ)
	@Transactional(readOnly = true)
	public Optional<RoleDetails> find(long id) {
		return all().stream().filter((role) -> role.id() == id).findFirst();
	}

	/** A role the product comes with; none is ever deleted. */
	@Requires(Permission.AGENT_READ)
	@Transactional(readOnly = true)
	public RoleDetails shipped(ShippedRole shipped) {
		return all().stream().filter((role) -> shipped.name().equals(role.code())).findFirst().orElseThrow();
	}

	/** Whether the caller may change roles at all: it takes the right to everywhere. */
	@Requires(Permission.AGENT_READ)
	@Transactional(readOnly = true)
	public boolean mayManage() {
		return this.access.scope(Permission.ROLE_MANAGE).everything();
	}

	/**
	 * Keep a new role.
	 * @return its id
	 * @throws InvalidValueException when a value is refused or the name is taken
	 * @throws DomainException when the caller may not put all of that into a role
	 */
	@Requires(Permission.ROLE_MANAGE)
	public long create(RoleDraft draft) {
		RoleDraft checked = RoleTexts.check(draft, true);
		requireMayPut(checked.grants());
		long[] id = new long[1];
		this.administrators.keepOne(() -> {
			refuseTaken(checked.name(), 0);
			id[0] = this.writer.insert(checked);
		});
		this.journal.write(JournalAction.ROLE_CREATED, null, load(id[0]));
		return id[0];
	}

	/** Keep a new role that allows what another one does, see {@link #create}. */
	@Requires(Permission.ROLE_MANAGE)
	public long copy(long id, String name, Locale language) {
		RoleDetails role = load(id);
		String description = role.description(language);
		return create(RoleDraft.named(name, description.isEmpty() ? null : description, role.grants()));
	}

	/**
	 * Change a role, for all who have it, from their next action on.
	 * @throws InvalidValueException when a value is refused or the name is taken
	 * @throws DomainException when someone else changed it after the draft was read, when
	 * the caller may not put that into a role, or when nobody would be left to manage
	 * everything
	 */
	@Requires(Permission.ROLE_MANAGE)
	public void change(long id, RoleDraft draft) {
		this.administrators.keepOne(() -> {
			RoleDetails before = load(id);
			RoleDraft checked = RoleTexts.check(draft, before.code() == null);
			requireMayPut(checked.grants().beyond(before.grants()));
			refuseTaken(checked.name(), id);
			this.writer.update(before, checked);
			this.journal.write(JournalAction.ROLE_CHANGED, before, load(id));
		});
	}

	/**
	 * Make a shipped role again what it came as.
	 * @param version of the role when the caller read it
	 * @throws DomainException as with {@link #change}
	 */
	@Requires(Permission.ROLE_MANAGE)
	public void restore(long id, long version) {
		this.administrators.keepOne(() -> {
			RoleDetails before = load(id);
			ShippedRole shipped = ShippedRole.ofCode(before.code())
				.orElseThrow(() -> new DomainException("role.not-shipped"));
			requireMayPut(RoleGrants.of(shipped).beyond(before.grants()));
			this.writer.restore(before, version);
			this.journal.write(JournalAction.ROLE_RESTORED, before, load(id));
		});
	}

	/**
	 * Delete a role of one's own that nobody has.
	 * @param version of the role when the caller read it
	 * @throws DomainException when it is a shipped one, or somebody has it
	 */
	@Requires(Permission.ROLE_MANAGE)
	public void delete(long id, long version) {
		requireMayPut(RoleGrants.NOTHING);
		this.administrators.keepOne(() -> {
			RoleDetails role = load(id);
			if (role.code() != null) {
				throw new DomainException("role.shipped");
			}
			if (role.agents() > 0) {
				throw new DomainException("role.assigned", Integer.toString(role.agents()));
			}
			this.writer.delete(role, version);
			this.journal.write(JournalAction.ROLE_DELETED, role, null);
		});
	}

	private void requireMayPut(RoleGrants grants) {
		if (!mayManage()) {
			throw new DomainException("role.not-everywhere");
		}
		if (!this.access.rights().mayGive(grants, AccessScope.EVERYTHING)) {
			throw new DomainException("role.more-than-own");
		}
	}

	private void refuseTaken(@Nullable String name, long self) {
		if (name != null
				&& all().stream().filter((role) -> role.id() != self).anyMatch((role) -> isCalled(role, name))) {
			throw new InvalidValueException("role.name-taken", name);
		}
	}

	private static boolean isCalled(RoleDetails role, String name) {
		return role.label(Locale.FRENCH).equalsIgnoreCase(name) || role.label(Locale.ENGLISH).equalsIgnoreCase(name);
	}

	private RoleDetails load(long id) {
		return all().stream()
			.filter((role) -> role.id() == id)
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("No role has the id " + id));
	}

	private List<RoleDetails> all() {
		Map<Long, RoleGrants> grants = this.reader.all();
		return this.jdbc.sql(ROLES + "order by r.code is null, r.id")
			.query((row, number) -> new RoleDetails(row.getLong("id"), row.getLong("version"), row.getString("code"),
					row.getString("name"), row.getString("description"), row.getBoolean("customized"),
					grants.getOrDefault(row.getLong("id"), RoleGrants.NOTHING), row.getInt("agents")))
			.list();
	}

}
