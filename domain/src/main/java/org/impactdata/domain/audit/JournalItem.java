package org.impactdata.domain.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.impactdata.domain.DomainMessages;
import org.impactdata.domain.access.Origin;
import org.jspecify.annotations.Nullable;

/**
 * One row of the journal.
 *
 * @param id never changes; the later, the larger
 * @param recordedAt when
 * @param agentId of the agent who did it, null when none did
 * @param caller who did it, as shown at that moment
 * @param origin from where
 * @param address network address it was asked from, null when none is known
 * @param action what was done
 * @param object to what, null when to nothing in particular
 * @param changes values before and after
 * @param hash what chains the row to all before it, 64 hexadecimal digits
 */
public record JournalItem(long id, Instant recordedAt, @Nullable Long agentId, String caller, Origin origin,
		@Nullable String address, JournalAction action, @Nullable JournalObject object,
		List<JournalEvent.Change> changes, String hash) {

	public JournalItem {
		changes = List.copyOf(changes);
	}

	/** What happened, as a sentence. */
	public String sentence(Locale locale) {
		return DomainMessages.text(locale, "journal-sentence." + this.action.name(), this.caller, objectName(locale),
				value("role", locale), value("organization", locale));
	}

	/** To what it was done, by the name it has for people; empty when to nothing. */
	public String objectName(Locale locale) {
		JournalObject to = this.object;
		if (to == null) {
			return "";
		}
		String name = to.name();
		if (name == null) {
			return (to.id() != null)
					? DomainMessages.text(locale, "journal-object.numbered", to.kind().label(locale), to.id())
					: to.kind().label(locale);
		}
		String job = "job." + name;
		return (to.kind() == JournalObject.Kind.JOB_RUN && DomainMessages.has(locale, job))
				? DomainMessages.text(locale, job) : JournalValues.display(name, locale);
	}

	private String value(String field, Locale locale) {
		return this.changes.stream()
			.filter((change) -> change.field().equals(field))
			.findFirst()
			.map((change) -> (change.after() != null) ? change.after() : change.before())
			.map((value) -> JournalValues.display(value, locale))
			.orElse("");
	}

}
