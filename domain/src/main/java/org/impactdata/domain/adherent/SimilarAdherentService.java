package org.impactdata.domain.adherent;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.Parsed;
import org.impactdata.domain.access.AgentRights;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.search.AdherentHits;
import org.impactdata.domain.search.AdherentSearch;
import org.impactdata.domain.search.SearchOrder;
import org.impactdata.domain.search.SearchReach;
import org.impactdata.domain.value.DateOrder;
import org.impactdata.domain.value.EmailAddress;
import org.impactdata.domain.value.NameKey;
import org.impactdata.domain.value.PartialDate;
import org.impactdata.domain.value.PhoneNumber;
import org.impactdata.domain.value.PhoneRegion;
import org.impactdata.domain.value.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds adherents who may be the same as one that is being filled in, so that nobody is
 * kept twice. Tells nobody anything that a list would not: a field that the caller does
 * not see whole finds nobody.
 */
@Service
@Transactional(readOnly = true)
public class SimilarAdherentService {

	private static final int CANDIDATES = 20;

	private static final int SHOWN = 5;

	/** Weight from which somebody is worth a look. */
	private static final int WORTH_A_LOOK = 40;

	/**
	 * Names with fewer letters are too much alike for a typo in them to mean anything.
	 */
	private static final int SHORT_NAME = 5;

	private static final int LONG_NAME = 10;

	private final JdbcClient jdbc;

	private final AdherentSearch search;

	private final AdherentReading reading;

	private final CallerAccess access;

	private final AdherentMasks masks;

	private final PhoneRegion region;

	SimilarAdherentService(JdbcClient jdbc, AdherentSearch search, AdherentReading reading, CallerAccess access,
			AdherentMasks masks, ImpactProperties properties) {
		this.jdbc = jdbc;
		this.search = search;
		this.reading = reading;
		this.access = access;
		this.masks = masks;
		this.region = PhoneRegion.of(properties.adherent().phoneRegion());
	}

	/**
	 * Those who are alike, the most alike first; a handful at most.
	 * @param draft as filled in so far
	 * @param self id of the adherent that is changed, who is not like itself; null for a
	 * new one
	 */
	@Requires(Permission.ADHERENT_READ)
	public List<SimilarAdherent> similarTo(AdherentDraft draft, @Nullable Long self) {
		AgentRights rights = this.access.rights();
		Traits traits = Traits.of(draft, this.region);
		Set<Long> ids = candidates(traits, rights);
		ids.remove(self);
		AdherentMasks.Masks masks = this.masks.ofCaller();
		return this.reading.items(ids, rights.scope(Permission.ADHERENT_READ))
			.stream()
			.map((item) -> new Candidate(item, traits.likenesses(item, rights, this.region),
					rights.visible(SensitiveField.BIRTH_DATE).contains(item.organizationId())))
			.filter((candidate) -> candidate.weight(traits) >= WORTH_A_LOOK)
			.sorted(Comparator.comparingInt((Candidate candidate) -> candidate.weight(traits)).reversed())
			.limit(SHOWN)
			.map((candidate) -> new SimilarAdherent(masks.of(candidate.item().organizationId()).apply(candidate.item()),
					candidate.likenesses()))
			.toList();
	}

	private Set<Long> candidates(Traits traits, AgentRights rights) {
		Set<Long> ids = new LinkedHashSet<>();
		if (traits.email() != null) {
			ids.addAll(having("email", traits.email(), rights, SensitiveField.EMAIL));
		}
		if (traits.phone() != null) {
			ids.addAll(having("phone_e164", traits.phone(), rights, SensitiveField.PHONE));
		}
		if (!traits.name().isEmpty()) {
			ids.addAll(having("name_key", traits.name(), rights, null));
			ids.addAll(having("name_key", traits.turnedName(), rights, null));
			SearchReach reach = SearchReach.of(rights);
			ids.addAll(this.search.search(reach, traits.name(), SearchOrder.RELEVANCE, 0, CANDIDATES)
				.map(AdherentHits::ids)
				.orElse(List.of()));
		}
		return ids;
	}

	private Collection<Long> having(String column, String value, AgentRights rights, @Nullable SensitiveField field) {
		var scope = (field != null) ? rights.visible(field) : rights.scope(Permission.ADHERENT_READ);
		return this.jdbc
			.sql("select a.id from adherent a where a." + column + " = :value and "
					+ scope.condition("a.organization_id", "scope") + " limit :limit")
			.param("value", value)
			.param("scope", scope.parameter())
			.param("limit", CANDIDATES)
			.query(Long.class)
			.list();
	}

	/**
	 * What is looked at.
	 *
	 * @param name folded; empty when not known
	 * @param turnedName the same with the first name first
	 * @param sortedName its words in alphabetical order
	 */
	private record Traits(String name, String turnedName, String sortedName, @Nullable String email,
			@Nullable String phone, @Nullable PartialDate birthDate) {

		static Traits of(AdherentDraft draft, PhoneRegion region) {
			String name = (draft.kind() == AdherentKind.PERSON) ? NameKey.ofPerson(draft.lastName(), draft.firstName())
					: Optional.ofNullable(draft.legalName()).map(NameKey::of).orElse("");
			boolean whole = draft.kind() == AdherentKind.ORGANIZATION
					|| (Texts.clean(draft.lastName()) != null && Texts.clean(draft.firstName()) != null);
			return new Traits(whole ? name : "", NameKey.ofPerson(draft.firstName(), draft.lastName()), sorted(name),
					read(draft.email(), EmailAddress::parse).map(EmailAddress::value).orElse(null),
					read(draft.phone(), (text) -> PhoneNumber.parse(text, region)).map(PhoneNumber::e164).orElse(null),
					read(draft.birthDate(), (text) -> PartialDate.parse(text, DateOrder.DMY)).orElse(null));
		}

		Set<Likeness> likenesses(AdherentListItem item, AgentRights rights, PhoneRegion region) {
			Set<Likeness> likenesses = EnumSet.noneOf(Likeness.class);
			Long place = item.organizationId();
			String other = (item.legalName() != null && item.kind() == AdherentKind.ORGANIZATION)
					? NameKey.of(item.legalName()) : NameKey.ofPerson(item.lastName(), item.firstName());
			if (!this.name.isEmpty()) {
				if (this.sortedName.equals(sorted(other))) {
					likenesses.add(Likeness.NAME);
				}
				else if (isClose(this.name, other) || isClose(this.sortedName, sorted(other))) {
					likenesses.add(Likeness.CLOSE_NAME);
				}
			}
			if (this.email != null && this.email.equals(item.email())
					&& rights.visible(SensitiveField.EMAIL).contains(place)) {
				likenesses.add(Likeness.EMAIL);
			}
			if (this.phone != null && rights.visible(SensitiveField.PHONE).contains(place)
					&& read(item.phone(), (text) -> PhoneNumber.parse(text, region)).map(PhoneNumber::e164)
						.filter(this.phone::equals)
						.isPresent()) {
				likenesses.add(Likeness.PHONE);
			}
			if (this.birthDate != null && this.birthDate.equals(item.birthDate()) && this.birthDate.day() != 0
					&& rights.visible(SensitiveField.BIRTH_DATE).contains(place)) {
				likenesses.add(Likeness.BIRTH_DATE);
			}
			return likenesses;
		}

		private static boolean isClose(String name, String other) {
			if (name.length() < SHORT_NAME) {
				return false;
			}
			int typos = (name.length() < LONG_NAME) ? 1 : LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE;
			return new CharacterRunAutomaton(Operations.determinize(
					new LevenshteinAutomata(name, true).toAutomaton(typos), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT))
				.run(other);
		}

		private static String sorted(String name) {
			return String.join(" ", new TreeSet<>(Arrays.asList(name.split(" "))));
		}

		private static <T> Optional<T> read(@Nullable String typed, Function<String, Parsed<T>> parser) {
			if (typed != null && Texts.clean(typed) != null
					&& parser.apply(typed) instanceof Parsed.Accepted<T>(T value)) {
				return Optional.of(value);
			}
			return Optional.empty();
		}

	}

	/**
	 * @param ageSeen whether the caller sees when the adherent was born: what is not seen
	 * must not show in who is found either
	 */
	private record Candidate(AdherentListItem item, Set<Likeness> likenesses, boolean ageSeen) {

		/** Namesakes who were born on another day are hardly the same. */
		int weight(Traits traits) {
			int weight = this.likenesses.stream().mapToInt(Likeness::weight).sum();
			PartialDate one = traits.birthDate();
			PartialDate other = this.item.birthDate();
			boolean different = this.ageSeen && one != null && other != null && one.year() != other.year();
			return different ? weight - Likeness.BIRTH_DATE.weight() : weight;
		}

	}

}
