package org.impactdata.domain.adherent;

import java.util.NoSuchElementException;
import java.util.Optional;

import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.audit.JournalObject;

import org.springframework.stereotype.Component;

/**
 * Lets other features keep things of their own about an adherent, for whom the caller may
 * see and change.
 */
@Component
public class AdherentGuard {

	private final AdherentReading reading;

	private final CallerAccess access;

	private final Journal journal;

	AdherentGuard(AdherentReading reading, CallerAccess access, Journal journal) {
		this.reading = reading;
		this.access = access;
		this.journal = journal;
	}

	/** Whether the caller sees the adherent. */
	public boolean sees(long id) {
		return this.reading.find(id)
			.filter((adherent) -> this.access.scope(Permission.ADHERENT_READ).contains(adherent.organizationId()))
			.isPresent();
	}

	/** Whether the caller sees a field of the adherent whole. */
	public boolean sees(long id, SensitiveField field) {
		return this.reading.find(id)
			.filter((adherent) -> this.access.scope(Permission.ADHERENT_READ).contains(adherent.organizationId()))
			.filter((adherent) -> this.access.rights()
				.visibility(field, adherent.organizationId()) == FieldVisibility.VISIBLE)
			.isPresent();
	}

	/**
	 * All that is kept of an adherent, whoever asks: for what hands it out to the person.
	 */
	public Optional<AdherentDetails> whole(long id) {
		return this.reading.find(id);
	}

	/**
	 * Refuses who may not change the adherent; one that was erased changes no more, and
	 * one that is being erased is waited for.
	 * @throws NoSuchElementException when there is none of that id in the caller's scope
	 */
	public void requireEditable(long id) {
		AdherentStatus status = this.reading.lock(id).orElse(AdherentStatus.ERASED);
		this.reading.find(id)
			.filter((adherent) -> status != AdherentStatus.ERASED)
			.filter((adherent) -> this.access.scope(Permission.ADHERENT_EDIT).contains(adherent.organizationId()))
			.orElseThrow(() -> new NoSuchElementException("No adherent has the id " + id));
	}

	/**
	 * Writes in the journal that something about the adherent changed.
	 * @param what key of the sentence that names it
	 */
	public void journal(long id, String what) {
		this.reading.find(id)
			.ifPresent((adherent) -> this.journal.write(JournalEvent.of(JournalAction.ADHERENT_CHANGED,
					JournalObject.of(JournalObject.Kind.ADHERENT, id, adherent.identifiant()),
					new Change(what, null, null))));
	}

}
