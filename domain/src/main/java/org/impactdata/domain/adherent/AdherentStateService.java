package org.impactdata.domain.adherent;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

import org.impactdata.domain.Parsed;
import org.impactdata.domain.Problem;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.value.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets adherents join, be suspended, leave and come back. Each asks for the version the
 * caller read and throws
 * <ul>
 * <li>{@link IllegalTransitionException} when the adherent does not stand where this can
 * be done,</li>
 * <li>{@link EditedMeanwhileException} when someone else changed it after that,</li>
 * <li>{@link NoSuchElementException} when there is none of that id.</li>
 * </ul>
 */
@Service
@Transactional
public class AdherentStateService {

	private final AdherentWriting writing;

	AdherentStateService(AdherentWriting writing) {
		this.writing = writing;
	}

	/** Accept who asked to join; the date of joining is today unless already known. */
	@Requires(Permission.ADHERENT_EDIT)
	public AdherentDetails activate(long id, long version) {
		return change(id, version, (adherent) -> adherent.activate(today()));
	}

	/**
	 * Take the rights of an adherent away for a time.
	 * @throws InvalidDraftException when there is no reason, or it is too long
	 */
	@Requires(Permission.ADHERENT_EDIT)
	public AdherentDetails suspend(long id, long version, String reason) {
		@Nullable String why = reason(reason);
		if (why == null) {
			throw refused(AdherentField.STATUS_REASON, Problem.of("suspension.no-reason"));
		}
		return change(id, version, (adherent) -> adherent.suspend(why));
	}

	/**
	 * Note that an adherent left.
	 * @param day until when; not in the future, nor before the adherent joined
	 * @param reason blank when not known
	 * @throws InvalidDraftException when the day or the reason is refused
	 */
	@Requires(Permission.ADHERENT_EDIT)
	public AdherentDetails leave(long id, long version, LocalDate day, String reason) {
		@Nullable String why = reason(reason);
		LocalDate joinedOn = this.writing.editable(id).joinedOn();
		if (day.isAfter(today())) {
			throw refused(AdherentField.LEFT_ON, Problem.of("leave.future"));
		}
		if (joinedOn != null && day.isBefore(joinedOn)) {
			throw refused(AdherentField.LEFT_ON, Problem.of("leave.before-joining"));
		}
		return change(id, version, (adherent) -> adherent.leave(day, why));
	}

	/** Let a suspended or former adherent be one again. */
	@Requires(Permission.ADHERENT_EDIT)
	public AdherentDetails reactivate(long id, long version) {
		return change(id, version, Adherent::reactivate);
	}

	private AdherentDetails change(long id, long version, Consumer<Adherent> change) {
		return this.writing.change(JournalAction.ADHERENT_STATE_CHANGED, id, version, change);
	}

	private static LocalDate today() {
		return LocalDate.now(ZoneId.systemDefault());
	}

	private static @Nullable String reason(String typed) {
		if (Texts.clean(typed) == null) {
			return null;
		}
		return switch (Texts.parse(typed, AdherentField.STATUS_REASON.maximum())) {
			case Parsed.Accepted<String>(String text) -> text;
			case Parsed.Rejected<String>(Problem problem) -> throw refused(AdherentField.STATUS_REASON, problem);
		};
	}

	private static InvalidDraftException refused(AdherentField field, Problem problem) {
		return new InvalidDraftException(field, problem);
	}

}
