package org.impactdata.domain.adherent;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.AgentRights;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.value.PhoneRegion;
import org.impactdata.domain.value.Texts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and describes adherents. Everything but the import describes them through here.
 */
@Service
@Transactional
public class AdherentService {

	private final AdherentReading reading;

	private final AdherentFinding finding;

	private final AdherentWriting writing;

	private final Identifiants identifiants;

	private final CallerAccess access;

	private final AdherentPlace place;

	private final AdherentMasks masks;

	private final PhoneRegion region;

	AdherentService(AdherentReading reading, AdherentFinding finding, AdherentWriting writing,
			Identifiants identifiants, CallerAccess access, AdherentPlace place, AdherentMasks masks,
			ImpactProperties properties) {
		this.reading = reading;
		this.finding = finding;
		this.writing = writing;
		this.identifiants = identifiants;
		this.access = access;
		this.place = place;
		this.masks = masks;
		this.region = PhoneRegion.of(properties.adherent().phoneRegion());
	}

	/** All that is known of an adherent, if there is one of that id. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public Optional<AdherentDetails> find(long id) {
		return visible(this.reading.find(id));
	}

	/** All that is known of the adherent with exactly this identifiant. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public Optional<AdherentDetails> findByIdentifiant(String identifiant) {
		return visible(this.reading.findId(identifiant).flatMap(this.reading::find));
	}

	/**
	 * Whether the caller may change adherents of an organisation.
	 * @param organizationId null for those without one
	 */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public boolean mayEdit(@Nullable Long organizationId) {
		return this.access.scope(Permission.ADHERENT_EDIT).contains(organizationId);
	}

	/** One page of a list. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public List<AdherentListItem> list(AdherentListQuery query) {
		AgentRights rights = this.access.rights();
		return items(this.finding.ids(query, rights), rights);
	}

	/** How many adherents a list has in all. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public AdherentCount count(String text) {
		return count(AdherentListQuery.search(text, 1));
	}

	/**
	 * How many adherents a list has in all.
	 * @param list of which order, offset and limit are without meaning
	 */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public AdherentCount count(AdherentListQuery list) {
		return this.finding.count(list, this.access.rights());
	}

	/**
	 * Those before and after an adherent in a list, as it is now.
	 * @param list of which offset and limit are without meaning
	 */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public AdherentNeighbours neighbours(AdherentListQuery list, long id) {
		AgentRights rights = this.access.rights();
		List<@Nullable Long> ids = this.finding.neighbours(list, id, rights);
		return new AdherentNeighbours(item(ids.getFirst(), rights), item(ids.getLast(), rights));
	}

	/**
	 * What is wrong, and what is odd, with what was filled in so far.
	 * @param id of the adherent that is changed; null for a new one
	 */
	@Requires(Permission.ADHERENT_EDIT)
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public DraftReview review(AdherentDraft draft, @Nullable Long id) {
		AdherentDetails stored = Optional.ofNullable(id)
			.flatMap(this.reading::find)
			.flatMap(this::inScope)
			.orElse(null);
		AdherentMask mask = this.masks.of((stored != null) ? stored.organizationId() : draft.organizationId());
		AdherentDraft whole = (stored != null) ? mask.keepUnseen(draft, stored) : draft;
		DraftReview review = mask.apply(DraftReview.of(whole, this.region,
				mask.customFields((stored != null) ? stored.customFields() : Map.of())), draft);
		Optional<String> taken = Optional.ofNullable(Texts.clean(draft.identifiant()))
			.filter((identifiant) -> this.reading.findId(identifiant).filter((owner) -> !owner.equals(id)).isPresent());
		return taken
			.map((identifiant) -> review.with(AdherentField.IDENTIFIANT, Identifiants.takenProblem(identifiant)))
			.orElse(review);
	}

	/**
	 * The organisation of an adherent of whom nobody says which: that of an agent who has
	 * one.
	 */
	@Requires(Permission.ADHERENT_EDIT)
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public @Nullable Long usualOrganization() {
		return this.place.usual();
	}

	/**
	 * Keep a new adherent, as one who asked to join.
	 * @throws InvalidDraftException when a value is refused or the identifiant is taken
	 */
	@Requires(Permission.ADHERENT_EDIT)
	public AdherentDetails create(AdherentDraft draft) {
		AdherentDraft placed = this.place.inScope(draft);
		AdherentDescription description = describe(placed, this.masks.of(placed.organizationId()), Map.of());
		return this.writing.create(new Adherent(this.identifiants.forNew(description.identifiant()), description));
	}

	/**
	 * Change what is known of an adherent.
	 * @param version of the adherent when the caller read it
	 * @throws InvalidDraftException when a value is refused or the identifiant is taken
	 * @throws EditedMeanwhileException when someone else changed it after that
	 * @throws NoSuchElementException when there is none of that id
	 */
	@Requires(Permission.ADHERENT_EDIT)
	public AdherentDetails update(long id, long version, AdherentDraft draft) {
		AdherentDetails stored = this.writing.editable(id);
		AdherentMask mask = this.masks.of(stored.organizationId());
		AdherentDraft whole = mask.keepUnseen(draft, stored);
		this.place.requireMove(stored.organizationId(), whole.organizationId());
		AdherentDescription description = describe(whole, mask, stored.customFields());
		return this.writing.change(JournalAction.ADHERENT_CHANGED, id, version, (adherent) -> {
			this.identifiants.requireFree(description.identifiant(), adherent.identifiant());
			adherent.describe(description);
		});
	}

	private AdherentDescription describe(AdherentDraft draft, AdherentMask mask, Map<String, String> stored) {
		try {
			return AdherentDescription.of(draft, this.region, mask.customFields(stored));
		}
		catch (InvalidDraftException ex) {
			throw new InvalidDraftException(ex.problems().seen(mask::sees));
		}
	}

	private Optional<AdherentDetails> inScope(AdherentDetails adherent) {
		return Optional.of(adherent)
			.filter((found) -> this.access.scope(Permission.ADHERENT_READ).contains(found.organizationId()));
	}

	private Optional<AdherentDetails> visible(Optional<AdherentDetails> adherent) {
		return adherent.flatMap(this::inScope).map((found) -> this.masks.of(found.organizationId()).apply(found));
	}

	private List<AdherentListItem> items(List<Long> ids, AgentRights rights) {
		AdherentMasks.Masks masks = this.masks.ofCaller();
		return this.reading.items(ids, rights.scope(Permission.ADHERENT_READ))
			.stream()
			.map((item) -> masks.of(item.organizationId()).apply(item))
			.toList();
	}

	private @Nullable AdherentListItem item(@Nullable Long id, AgentRights rights) {
		return (id == null) ? null : items(List.of(id), rights).stream().findFirst().orElse(null);
	}

}
