package org.impactdata.domain.adherent;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells what happened to an adherent, shows it as it was, and takes a change back. */
@Service
@Transactional
public class AdherentHistoryService {

	private final AdherentReading reading;

	private final AdherentHistory histories;

	private final AdherentService adherents;

	private final CallerAccess access;

	private final AdherentMasks masks;

	AdherentHistoryService(AdherentReading reading, AdherentHistory histories, AdherentService adherents,
			CallerAccess access, AdherentMasks masks) {
		this.reading = reading;
		this.histories = histories;
		this.adherents = adherents;
		this.access = access;
		this.masks = masks;
	}

	/** What happened to an adherent, latest first. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public List<HistoryEntry> of(long id) {
		return mask(id)
			.map((mask) -> this.histories.of(id)
				.stream()
				.map(mask::apply)
				.filter((entry) -> entry.kind() != HistoryEntry.Kind.CHANGED || !entry.changes().isEmpty())
				.toList())
			.orElse(List.of());
	}

	/**
	 * Who changed an adherent last, and when, whatever was changed: without the changes.
	 */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public Optional<HistoryEntry> latest(long id) {
		return mask(id).flatMap((mask) -> this.histories.of(id).stream().findFirst())
			.map((entry) -> new HistoryEntry(entry.revision(), entry.when(), entry.who(), entry.origin(),
					entry.importId(), entry.kind(), List.of()));
	}

	/**
	 * An adherent as it was at the end of a day.
	 * @return empty when it was not kept yet
	 */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public Optional<AdherentDetails> asOf(long id, LocalDate day) {
		return mask(id).flatMap(
				(mask) -> this.reading.findBefore(id, day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant())
					.map(mask::apply));
	}

	/**
	 * Give a field the value back that it had before a change.
	 * @param version of the adherent when the caller read it
	 * @param revision number of the change
	 * @param customField name of a custom field; null for any other
	 * @throws InvalidDraftException when the former value is refused today
	 * @throws EditedMeanwhileException when someone else changed the adherent after that
	 * @throws NoSuchElementException when there is no such adherent or change
	 */
	@Requires(Permission.ADHERENT_EDIT)
	public AdherentDetails takeBack(long id, long version, long revision, AdherentField field,
			@Nullable String customField) {
		AdherentDetails stored = this.reading.find(id)
			.filter((adherent) -> mask(id)
				.filter((mask) -> mask.sees(field) && (customField == null || mask.seesCustomField(customField)))
				.isPresent())
			.orElseThrow(() -> new NoSuchElementException("No adherent has the id " + id));
		if (!field.isDescribed()) {
			throw new NoSuchElementException("The field " + field + " has no former value to be taken back");
		}
		AdherentDraft before = this.histories.before(id, revision);
		AdherentDraft draft = stored.toDraft();
		return this.adherents.update(id, version,
				(customField != null) ? draft.with(customField, before.customFields().get(customField))
						: draft.with(field, before.values().get(field)));
	}

	private Optional<AdherentMask> mask(long id) {
		return this.reading.find(id)
			.filter((adherent) -> this.access.scope(Permission.ADHERENT_READ).contains(adherent.organizationId()))
			.map((adherent) -> this.masks.of(adherent.organizationId()));
	}

}
