package org.impactdata.domain.personaldata;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.impactdata.domain.DomainException;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.CallerAccess;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.adherent.AdherentService;
import org.impactdata.domain.adherent.AdherentStatus;
import org.impactdata.domain.adherent.EditedMeanwhileException;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalObject;
import org.impactdata.domain.value.Texts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases persons: what is known of them is removed everywhere in one transaction, what
 * counts for statistics stays, and a certificate is written.
 */
@Service
@Transactional
public class ErasureService {

	private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {
	};

	private static final int LONGEST_REASON = 300;

	private final AdherentService adherents;

	private final PersonReading persons;

	private final List<PersonalDataHolder> holders;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final CallerAccess access;

	private final Journal journal;

	ErasureService(AdherentService adherents, PersonReading persons, List<PersonalDataHolder> holders, JdbcClient jdbc,
			JsonMapper json, CallerAccess access, Journal journal) {
		this.adherents = adherents;
		this.persons = persons;
		this.holders = holders;
		this.jdbc = jdbc;
		this.json = json;
		this.access = access;
		this.journal = journal;
	}

	/**
	 * Erase an adherent who asked to join, or left. It can not be undone.
	 * @param version of the adherent when the caller read it
	 * @param reason why, without naming the person
	 * @throws InvalidValueException when there is no reason, or it is too long
	 * @throws EditedMeanwhileException when someone else changed the adherent after that
	 * @throws DomainException when it is an adherent still, or an import that holds it is
	 * going on
	 * @throws NoSuchElementException when there is none of that id in the caller's scope
	 */
	@Requires(Permission.ADHERENT_ERASE)
	public ErasureCertificate erase(long id, long version, String reason) {
		String why = Texts.parse(reason, LONGEST_REASON).orThrow();
		this.persons.lock(id);
		AdherentDetails adherent = this.adherents.find(id)
			.filter((found) -> this.access.scope(Permission.ADHERENT_ERASE).contains(found.organizationId()))
			.orElseThrow(() -> new NoSuchElementException("No adherent has the id " + id));
		if (adherent.version() != version) {
			throw EditedMeanwhileException.of(adherent);
		}
		if (adherent.status() != AdherentStatus.PENDING && adherent.status() != AdherentStatus.LEFT) {
			throw new DomainException("erasure.still-adherent", adherent.displayName());
		}
		KnownPerson person = this.persons.read(id);
		this.holders.forEach((holder) -> holder.requireReady(person));
		Map<String, Integer> removed = new TreeMap<>();
		this.holders.forEach((holder) -> removed.merge(holder.kind(), holder.erase(person), Integer::sum));
		this.journal.write(JournalEvent.of(JournalAction.ADHERENT_ERASED,
				JournalObject.of(JournalObject.Kind.ADHERENT, id, Erased.identifiant(id))));
		return certify(id, why, removed);
	}

	/** The certificate of an adherent that was erased. */
	@Requires(Permission.ADHERENT_READ)
	@Transactional(readOnly = true)
	public Optional<ErasureCertificate> find(long adherentId) {
		if (this.adherents.find(adherentId).isEmpty()) {
			return Optional.empty();
		}
		return this.jdbc.sql("select * from erasure where adherent_id = ?")
			.param(adherentId)
			.query((row, number) -> new ErasureCertificate(row.getLong("id"), adherentId, row.getString("reason"),
					this.json.readValue(row.getString("removed"), NUMBERS), row.getString("erased_by"),
					row.getTimestamp("erased_at").toInstant()))
			.optional();
	}

	private ErasureCertificate certify(long id, String reason, Map<String, Integer> removed) {
		String by = Caller.current().name();
		Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("insert into erasure (adherent_id, reason, removed, erased_by, erased_at) values (?, ?, ?, ?, ?)")
			.params(id, reason, this.json.writeValueAsString(removed), by, Timestamp.from(now))
			.update(key, "id");
		return new ErasureCertificate(Objects.requireNonNull(key.getKey()).longValue(), id, reason, removed, by, now);
	}

}
