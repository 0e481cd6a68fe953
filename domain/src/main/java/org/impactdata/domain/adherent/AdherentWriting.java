package org.impactdata.domain.adherent;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.audit.JournalObject;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes an adherent within the caller's scope, with its history, its line in the journal
 * and its place in the search index.
 */
@Component
class AdherentWriting {

	private final AdherentRepository adherents;

	private final AdherentReading reading;

	private final AdherentFinding finding;

	private final JdbcClient jdbc;

	private final CallerAccess access;

	private final AdherentMasks masks;

	private final Journal journal;

	AdherentWriting(AdherentRepository adherents, AdherentReading reading, AdherentFinding finding, JdbcClient jdbc,
			CallerAccess access, AdherentMasks masks, Journal journal) {
		this.adherents = adherents;
		this.reading = reading;
		this.finding = finding;
		this.jdbc = jdbc;
		this.access = access;
		this.masks = masks;
		this.journal = journal;
	}

	/** Keeps a new one. */
	AdherentDetails create(Adherent adherent) {
		AdherentDetails created = write(adherent);
		journal(JournalAction.ADHERENT_CREATED, created, List.of());
		return masked(created);
	}

	/**
	 * Changes one.
	 * @param version of the adherent when the caller read it
	 * @throws EditedMeanwhileException when someone else changed it after that
	 * @throws DomainException when it was erased
	 * @throws NoSuchElementException when there is none of that id in the caller's scope
	 */
	AdherentDetails change(JournalAction action, long id, long version, Consumer<Adherent> change) {
		AdherentDetails stored = editable(id);
		if (stored.status() == AdherentStatus.ERASED) {
			throw new DomainException("adherent.erased");
		}
		Adherent adherent = this.adherents.findById(id).orElseThrow(() -> unknown(id));
		if (adherent.version() != version) {
			throw new EditedMeanwhileException(masked(stored));
		}
		change.accept(adherent);
		AdherentDetails changed = write(adherent);
		journal(action, changed, AdherentChanges.between(stored, changed));
		return masked(changed);
	}

	/**
	 * All that is known; an adherent the caller may not change is as one who is not
	 * there.
	 * @throws NoSuchElementException when there is none of that id in the caller's scope
	 */
	AdherentDetails editable(long id) {
		return this.reading.find(id)
			.filter((adherent) -> this.access.scope(Permission.ADHERENT_EDIT).contains(adherent.organizationId()))
			.orElseThrow(() -> unknown(id));
	}

	private AdherentDetails masked(AdherentDetails adherent) {
		return this.masks.of(adherent.organizationId()).apply(adherent);
	}

	private static NoSuchElementException unknown(long id) {
		return new NoSuchElementException("No adherent has the id " + id);
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
				throw Identifiants.taken(adherent.identifiant());
			}
			throw ex;
		}
	}

}
