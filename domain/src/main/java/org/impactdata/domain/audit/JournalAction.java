package org.impactdata.domain.audit;

import java.util.Locale;
import java.util.Set;

import org.impactdata.domain.DomainMessages;

/** What was done, or tried. */
public enum JournalAction {

	SIGNED_IN, SIGN_IN_REFUSED, SIGNED_OUT, ACCOUNT_LOCKED, SESSION_ENDED,

	AGENT_INVITED, AGENT_CHANGED, AGENT_DISABLED, AGENT_ENABLED, AGENT_DELETED, PASSWORD_CHOSEN, PASSWORD_RESET,
	SECOND_FACTOR_ADDED, SECOND_FACTOR_REMOVED, RECOVERY_CODES_RENEWED, RECOVERY_CODE_USED, DEVICE_REMEMBERED,
	DEVICE_FORGOTTEN,

	ROLE_CREATED, ROLE_CHANGED, ROLE_RESTORED, ROLE_DELETED, ASSIGNMENT_ADDED, ASSIGNMENT_CHANGED, ASSIGNMENT_REMOVED,

	ADHERENT_CREATED, ADHERENT_CHANGED, ADHERENT_STATE_CHANGED,

	ORGANIZATION_CREATED, ORGANIZATION_CHANGED, ORGANIZATION_MOVED,

	IMPORT_REGISTERED, IMPORT_CONFIGURED, IMPORT_STARTED, IMPORT_UNDO_STARTED,

	JOB_REQUESTED, JOB_STOPPED, JOB_RESTARTED, JOB_ABANDONED, FILE_DOWNLOADED,

	ACCESS_REFUSED, JOURNAL_EXPORTED;

	/** What tells that something was refused. */
	static final Set<JournalAction> REFUSALS = Set.of(SIGN_IN_REFUSED, ACCOUNT_LOCKED, ACCESS_REFUSED);

	/** Its name, in the given language. */
	public String label(Locale locale) {
		return DomainMessages.text(locale, "journal-action." + name());
	}

	/** Whether it tells that something was refused. */
	public boolean refusal() {
		return REFUSALS.contains(this);
	}

}
