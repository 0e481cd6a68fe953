package org.impactdata.domain.adherent;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.Problem;
import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.access.AgentRights;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.audit.JournalObject;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and changes adherents. Everything but the import changes them through here.
 */
@Service
@Transactional
public class AdherentService {

	private final AdherentRepository adherents;

	private final AdherentReading reading;

	private final AdherentFinding finding;

	private final AdherentHistory histories;

	private final SequenceService sequence;

	private final JdbcClient jdbc;

	private final CallerAccess access;

	private final AdherentPlace place;

	private final Journal journal;

	private final PhoneRegion region;

	AdherentService(AdherentRepository adherents, AdherentReading reading, AdherentFinding finding,
			AdherentHistory histories, SequenceService sequence, JdbcClient jdbc, CallerAccess access,
			AdherentPlace place, Journal journal, ImpactProperties properties) {
		this.adherents = adherents;
		this.reading = reading;
		this.finding = finding;
		this.histories = histories;
		this.sequence = sequence;
		this.jdbc = jdbc;
		this.access = access;
		this.place = place;
		this.journal = journal;
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

	/** One page of a list. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public List<AdherentListItem> list(AdherentListQuery query) {
		AgentRights rights = this.access.rights();
		return this.reading.items(this.finding.ids(query, rights), rights.scope(Permission.ADHERENT_READ))
			.stream()
			.map((item) -> AdherentMask.of(rights, item.organizationId()).apply(item))
			.toList();
	}

	/** How many adherents a list has in all. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public AdherentCount count(String text) {
		return this.finding.count(text, this.access.rights());
	}

	/** What happened to an adherent, latest first. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public List<HistoryEntry> history(long id) {
		AgentRights rights = this.access.rights();
		return this.reading.find(id)
			.filter((adherent) -> rights.scope(Permission.ADHERENT_READ).contains(adherent.organizationId()))
			.map((adherent) -> AdherentMask.of(rights, adherent.organizationId()))
			.map((mask) -> this.histories.of(id)
				.stream()
				.map(mask::apply)
				.filter((entry) -> entry.kind() != HistoryEntry.Kind.CHANGED || !entry.changes().isEmpty())
				.toList())
			.orElse(List.of());
	}

	/**
	 * Keep a new adherent, as one who asked to join.
	 * @throws InvalidDraftException when a value is refused or the identifiant is taken
	 */
	@Requires(Permission.ADHERENT_EDIT)
	public AdherentDetails create(AdherentDraft draft) {
		AdherentDescription description = AdherentDescription.of(this.place.inScope(draft), this.region);
		AdherentDetails created = write(new Adherent(identifiant(description), description));
		journal(JournalAction.ADHERENT_CREATED, created, List.of());
		return masked(created);
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
		AdherentDetails stored = editable(id);
		AdherentDraft whole = AdherentMask.of(this.access.rights(), stored.organizationId()).keepUnseen(draft, stored);
		this.place.requireMove(stored.organizationId(), whole.organizationId());
		AdherentDescription description = AdherentDescription.of(whole, this.region);
		return change(JournalAction.ADHERENT_CHANGED, id, version, (adherent) -> {
			MembershipNumber identifiant = description.identifiant();
			if (identifiant != null && !identifiant.value().equals(adherent.identifiant())) {
				refuseTaken(identifiant);
			}
			adherent.describe(description);
		});
	}

	/** Accept who asked to join; the date of joining is today unless already known. */
	@Requires(Permission.ADHERENT_EDIT)
	public AdherentDetails activate(long id, long version) {
		return change(JournalAction.ADHERENT_STATE_CHANGED, id, version,
				(adherent) -> adherent.activate(LocalDate.now(ZoneId.systemDefault())));
	}

	/** Take the rights of an adherent away for a time. */
	@Requires(Permission.ADHERENT_EDIT)
	public AdherentDetails suspend(long id, long version, String reason) {
		@Nullable String why = reason(reason);
		return change(JournalAction.ADHERENT_STATE_CHANGED, id, version, (adherent) -> adherent.suspend(why));
	}

	/** Note that an adherent left. */
	@Requires(Permission.ADHERENT_EDIT)
	public AdherentDetails leave(long id, long version, LocalDate day, String reason) {
		@Nullable String why = reason(reason);
		return change(JournalAction.ADHERENT_STATE_CHANGED, id, version, (adherent) -> adherent.leave(day, why));
	}

	/** Let a suspended or former adherent be one again. */
	@Requires(Permission.ADHERENT_EDIT)
	public AdherentDetails reactivate(long id, long version) {
		return change(JournalAction.ADHERENT_STATE_CHANGED, id, version, Adherent::reactivate);
	}

	private Optional<AdherentDetails> visible(Optional<AdherentDetails> adherent) {
		AccessScope scope = this.access.scope(Permission.ADHERENT_READ);
		return adherent.filter((found) -> scope.contains(found.organizationId())).map(this::masked);
	}

	private AdherentDetails masked(AdherentDetails adherent) {
		return AdherentMask.of(this.access.rights(), adherent.organizationId()).apply(adherent);
	}

	/**
	 * All that is known; an adherent the caller may not change is as one who is not
	 * there.
	 */
	private AdherentDetails editable(long id) {
		return this.reading.find(id)
			.filter((adherent) -> this.access.scope(Permission.ADHERENT_EDIT).contains(adherent.organizationId()))
			.orElseThrow(() -> unknown(id));
	}

	private static NoSuchElementException unknown(long id) {
		return new NoSuchElementException("No adherent has the id " + id);
	}

	private AdherentDetails change(JournalAction action, long id, long version, Consumer<Adherent> change) {
		AdherentDetails stored = editable(id);
		Adherent adherent = this.adherents.findById(id).orElseThrow(() -> unknown(id));
		if (adherent.version() != version) {
			throw new EditedMeanwhileException(masked(stored));
		}
		change.accept(adherent);
		AdherentDetails changed = write(adherent);
		journal(action, changed, AdherentChanges.between(stored, changed));
		return masked(changed);
	}

	private void journal(JournalAction action, AdherentDetails adherent, List<Change> changes) {
		this.journal.write(new JournalEvent(action,
				JournalObject.of(JournalObject.Kind.ADHERENT, adherent.id(), adherent.identifiant()), changes));
	}

	private AdherentDetails write(Adherent adherent) {
		try {
			long id = this.adherents.saveAndFlush(adherent).id();
			this.jdbc.sql("insert into search_index_event (adherent_id) values (?)").param(id).update();
			this.finding.forgetCount();
			return this.reading.find(id).orElseThrow();
		}
		catch (OptimisticLockingFailureException ex) {
			throw new EditedMeanwhileException(masked(this.reading.find(adherent.id()).orElseThrow()));
		}
		catch (DataIntegrityViolationException ex) {
			if (String.valueOf(ex.getMessage()).contains("adherent_identifiant_unique")) {
				throw taken(adherent.identifiant());
			}
			throw ex;
		}
	}

	private MembershipNumber identifiant(AdherentDescription description) {
		MembershipNumber given = description.identifiant();
		IdentifiantPattern pattern = this.sequence.pattern();
		if (given != null) {
			refuseTaken(given);
			pattern.numberOf(given.value()).ifPresent((number) -> this.sequence.advanceBeyond(pattern, number));
			return given;
		}
		String generated = pattern.format(this.sequence.reserve(pattern, 1));
		while (this.adherents.existsByIdentifiant(generated)) {
			generated = pattern.format(this.sequence.reserve(pattern, 1));
		}
		return MembershipNumber.of(generated);
	}

	private void refuseTaken(MembershipNumber identifiant) {
		if (this.adherents.existsByIdentifiant(identifiant.value())) {
			throw taken(identifiant.value());
		}
	}

	private static InvalidDraftException taken(String identifiant) {
		Map<AdherentField, Problem> problems = new EnumMap<>(AdherentField.class);
		problems.put(AdherentField.IDENTIFIANT, Problem.of("identifiant.taken", identifiant));
		return new InvalidDraftException(problems);
	}

	private static @Nullable String reason(String typed) {
		return (Texts.clean(typed) == null) ? null
				: Texts.parse(typed, AdherentField.STATUS_REASON.maximum()).orThrow();
	}

}
