package org.impactdata.domain.personaldata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.AdherentStatus;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalObject;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers all that is known of a person, whatever the caller sees of it otherwise: the
 * right of access is the person's.
 */
@Service
@Transactional
public class DisclosureService {

	private final AdherentService adherents;

	private final PersonReading persons;

	private final List<PersonalDataHolder> holders;

	private final JdbcClient jdbc;

	private final CallerAccess access;

	private final Journal journal;

	DisclosureService(AdherentService adherents, PersonReading persons, List<PersonalDataHolder> holders,
			JdbcClient jdbc, CallerAccess access, Journal journal) {
		this.adherents = adherents;
		this.persons = persons;
		this.holders = holders;
		this.jdbc = jdbc;
		this.access = access;
		this.journal = journal;
	}

	/** Whether the caller may hand out what is known of adherents of an organisation. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(readOnly = true)
	public boolean mayGive(@Nullable Long organizationId) {
		return this.access.scope(Permission.ADHERENT_DISCLOSE).contains(organizationId);
	}

	/**
	 * Gather it; the journal keeps that it was.
	 * @param language of labels and values
	 * @throws NoSuchElementException when the caller may not hand out what is known of an
	 * adherent of that id, or there is nothing any more
	 */
	@Requires(Permission.ADHERENT_DISCLOSE)
	public Disclosure give(long id, Locale language) {
		AdherentDetails adherent = Caller.system()
			.call(() -> this.adherents.find(id))
			.filter((found) -> mayGive(found.organizationId()) && found.status() != AdherentStatus.ERASED)
			.orElseThrow(() -> new NoSuchElementException("No adherent has the id " + id));
		this.journal.write(JournalEvent.of(JournalAction.ADHERENT_DISCLOSED,
				JournalObject.of(JournalObject.Kind.ADHERENT, id, adherent.identifiant())));
		PersonalDataWords words = new PersonalDataWords(language);
		KnownPerson person = this.persons.read(id);
		List<PersonalData> parts = new ArrayList<>();
		Caller.runAs(Caller.system(), () -> this.holders.forEach((holder) -> parts.addAll(holder.tell(person, words))));
		parts.add(journal(id, words));
		return new Disclosure(adherent.displayName(), adherent.identifiant(), Instant.now(), Caller.current().name(),
				language, parts);
	}

	private PersonalData journal(long id, PersonalDataWords words) {
		return new PersonalData("journal", this.jdbc
			.sql("select recorded_at, caller, action from journal where object_kind = 'ADHERENT' and object_id = ?"
					+ " order by id")
			.param(Long.toString(id))
			.query((row, number) -> List.of(
					words.item("when", words.moment(row.getTimestamp("recorded_at").toInstant())),
					words.item("who", row.getString("caller")),
					words.item("action", JournalAction.valueOf(row.getString("action")).label(words.language()))))
			.list());
	}

}
