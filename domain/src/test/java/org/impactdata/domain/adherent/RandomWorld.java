package org.impactdata.domain.adherent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.customfield.CustomField;
import org.impactdata.domain.customfield.CustomFieldDraft;
import org.impactdata.domain.customfield.CustomFieldService;
import org.impactdata.domain.customfield.CustomFieldType;
import org.impactdata.domain.database.TestDatabase;
import org.impactdata.domain.organization.OrganizationDraft;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.organization.OrganizationTreeService;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;
import org.impactdata.domain.role.TestRoles;
import org.impactdata.domain.search.AdherentIndexUpdater;
import org.impactdata.domain.tag.TagService;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations, adherents, agents and roles made at random. */
class RandomWorld {

	/** A custom field that some roles see. */
	static final String SECRET = "Secret";

	private static final Caller OPERATOR = new Caller("Test", Origin.SHELL, Locale.FRENCH);

	/** None is another with a typo. */
	private static final List<String> NAMES = List.of("Adjovi", "Bernstein", "Chukwu", "Delacroix", "Fontaine",
			"Gonzalez", "Hakizimana", "Ibrahimovic");

	private static final int ORGANIZATIONS = 14;

	private static final int ADHERENTS = 60;

	private static final int AGENTS = 8;

	private final CustomFieldService customFields;

	private final TagService tags;

	private final AdherentService adherents;

	private final OrganizationService organizations;

	private final OrganizationTreeService tree;

	private final AgentService agentService;

	private final RoleService roles;

	private final AdherentIndexUpdater index;

	private final JdbcTemplate template;

	private final JdbcClient jdbc;

	private Random random = new Random();

	/** Organisation above each, by id. */
	private final Map<Long, @Nullable Long> parents = new HashMap<>();

	private final List<AdherentDetails> people = new ArrayList<>();

	private final List<AgentOfAWorld> agents = new ArrayList<>();

	private final Set<Long> confidants = new HashSet<>();

	private final Set<Long> tagged = new HashSet<>();

	private AdherentOrder secretOrder = AdherentSort.NAME;

	private long tag;

	RandomWorld(CustomFieldService customFields, TagService tags, AdherentService adherents,
			OrganizationService organizations, OrganizationTreeService tree, AgentService agentService,
			RoleService roles, AdherentIndexUpdater index, JdbcTemplate template, JdbcClient jdbc) {
		this.customFields = customFields;
		this.tags = tags;
		this.adherents = adherents;
		this.organizations = organizations;
		this.tree = tree;
		this.agentService = agentService;
		this.roles = roles;
		this.index = index;
		this.template = template;
		this.jdbc = jdbc;
	}

	/** Another world, which is the same for the same seed. */
	void make(long seed) {
		this.random = new Random(seed);
		TestDatabase.empty(this.template);
		this.parents.clear();
		this.people.clear();
		this.agents.clear();
		this.confidants.clear();
		this.tagged.clear();
		List<Long> ids = new ArrayList<>();
		for (int number = 0; number < ORGANIZATIONS; number++) {
			Long parent = (ids.isEmpty() || this.random.nextInt(4) == 0) ? null : pick(ids);
			String name = "Section " + number;
			long id = OPERATOR.call(() -> this.organizations.create(OrganizationDraft.named(name), parent)).id();
			this.parents.put(id, parent);
			ids.add(id);
		}
		long field = OPERATOR
			.call(() -> this.customFields.create(CustomFieldDraft.named(SECRET, CustomFieldType.TEXT).everywhere()));
		for (int number = 0; number < ADHERENTS; number++) {
			this.people.add(person(number, (this.random.nextInt(10) == 0) ? null : pick(ids)));
		}
		for (int number = 0; number < AGENTS; number++) {
			this.agents.add(agent(number, ids));
		}
		this.confidants.add(new TestRoles(this.jdbc).allowing(Set.of()));
		CustomField open = OPERATOR.call(this.customFields::list).getFirst();
		OPERATOR.call(() -> this.customFields.change(field, CustomFieldDraft.of(open).forRoles(this.confidants)));
		this.secretOrder = new CustomFieldOrder(field);
		this.index.enqueueAll();
		this.index.drain(Integer.MAX_VALUE);
	}

	private AdherentDetails person(int number, @Nullable Long organization) {
		AdherentDraft draft = new AdherentDraft(AdherentKind.PERSON, null, NAMES.get(number % NAMES.size()), "Aya",
				null, null, "%d-03-13".formatted(1930 + number),
				"adresse%02d@boite%02d.example".formatted(number, number),
				"06 39 98 %02d %02d".formatted(number, 99 - number), "%d rue des Lilas".formatted(number),
				"%05d".formatted(70_000 + number), "Ville", null, null, null, organization, null, "secret " + number,
				Map.of(SECRET, secret(number)));
		AdherentDetails created = OPERATOR.call(() -> this.adherents.create(draft));
		if (number % 3 == 0) {
			this.tag = OPERATOR.call(() -> this.tags.add(created.id(), "tiers")).id();
			this.tagged.add(created.id());
		}
		return created;
	}

	/** Of letters alone, so that nothing else is found by it. */
	private static String secret(int number) {
		return "qqx" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + "qq";
	}

	private AgentOfAWorld agent(int number, List<Long> organizations) {
		List<AgentOfAWorld.Part> parts = new ArrayList<>();
		List<AssignmentDraft> drafts = new ArrayList<>();
		for (int part = 0; part <= this.random.nextInt(3); part++) {
			Map<SensitiveField, FieldVisibility> fields = new EnumMap<>(SensitiveField.class);
			for (SensitiveField field : SensitiveField.values()) {
				fields.put(field, FieldVisibility.values()[this.random.nextInt(3)]);
			}
			Set<Permission> permissions = new HashSet<>(Set.of(Permission.ORGANIZATION_READ));
			if (this.random.nextInt(5) > 0) {
				permissions.add(Permission.ADHERENT_READ);
			}
			if (this.random.nextInt(2) == 0) {
				permissions.addAll(Permission.withNeeded(Set.of(Permission.ADHERENT_EDIT)));
			}
			Long where = (this.random.nextInt(8) == 0) ? null : pick(organizations);
			boolean secret = this.random.nextBoolean();
			long role = new TestRoles(this.jdbc).allowing(permissions, fields);
			if (secret) {
				this.confidants.add(role);
			}
			parts.add(new AgentOfAWorld.Part(permissions, fields, where, secret));
			drafts.add(new AssignmentDraft(role, where, null, null));
		}
		long id = new TestAgents(this.agentService, this.roles)
			.letIn("agent%d@example.org".formatted(number), "Agent", Locale.FRENCH, drafts)
			.id();
		return new AgentOfAWorld(this::isBelow, id, parts);
	}

	/** Puts an organisation, with all below it, in another place. */
	void moveSomething() {
		List<Long> ids = new ArrayList<>(this.parents.keySet());
		long moved = pick(ids);
		List<Long> possible = ids.stream().filter((other) -> !isBelow(other, moved)).toList();
		Long target = (possible.isEmpty() || this.random.nextInt(4) == 0) ? null : pick(possible);
		OPERATOR.call(() -> this.tree.move(moved, this.organizations.find(moved).orElseThrow().version(), target));
		this.parents.put(moved, target);
	}

	List<AdherentDetails> people() {
		return this.people;
	}

	List<AgentOfAWorld> agents() {
		return this.agents;
	}

	Set<Long> organizations() {
		return this.parents.keySet();
	}

	/** The order of the custom field that some roles see. */
	AdherentOrder secretOrder() {
		return this.secretOrder;
	}

	/** A tag that some have. */
	long tag() {
		return this.tag;
	}

	boolean isTagged(long adherent) {
		return this.tagged.contains(adherent);
	}

	/** True once in so many times. */
	boolean oneIn(int times) {
		return this.random.nextInt(times) == 0;
	}

	AdherentDetails person(long id) {
		return this.people.stream().filter((person) -> person.id() == id).findFirst().orElseThrow();
	}

	private boolean isBelow(Long organization, long above) {
		for (Long each = organization; each != null; each = this.parents.get(each)) {
			if (each == above) {
				return true;
			}
		}
		return false;
	}

	private <T> T pick(List<T> some) {
		return some.get(this.random.nextInt(some.size()));
	}

}
