package org.impactdata.domain.signin;

import java.time.Duration;
import java.util.Locale;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.audit.JournalObject;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Keeps who came in and who did not. */
@Component
class SignInJournal {

	/** Whoever did not prove who they are. */
	private static final Caller NOBODY = new Caller("?", Origin.CONSOLE, Locale.FRENCH);

	private final Journal journal;

	SignInJournal(Journal journal) {
		this.journal = journal;
	}

	/**
	 * A failure; what was typed is not kept, as it may be a password in the wrong field.
	 * @param account null when there is none of that address
	 * @param reason name in code, which has a label
	 */
	void refused(@Nullable Account account, String reason) {
		apart(NOBODY, JournalAction.SIGN_IN_REFUSED, account, new Change("reason", null, "sign-in-refusal." + reason));
	}

	void locked(@Nullable Account account, Subject.Kind kind, Duration wait) {
		apart(NOBODY, JournalAction.ACCOUNT_LOCKED, account, new Change("locked", null, "sign-in-lock." + kind.name()),
				new Change("seconds", null, Long.toString(wait.toSeconds())));
	}

	void signedIn(Account account, PendingSignIn.Means means) {
		by(account, JournalAction.SIGNED_IN, new Change("method", null, "sign-in-means." + means.name()));
	}

	void signedOut(Account account) {
		by(account, JournalAction.SIGNED_OUT);
	}

	/** What an agent does with their own account, in the transaction in hand. */
	void by(Account account, JournalAction action, Change... changes) {
		account.caller().call(() -> {
			this.journal.write(JournalEvent.of(action, account.object(), changes));
			return account;
		});
	}

	private void apart(Caller caller, JournalAction action, @Nullable Account account, Change... changes) {
		JournalObject object = (account != null) ? account.object() : null;
		Caller.runAs(caller, () -> this.journal.writeApart(JournalEvent.of(action, object, changes)));
	}

}
