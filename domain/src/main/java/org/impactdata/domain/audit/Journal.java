package org.impactdata.domain.audit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.ClientAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps who did what, when, from where, to which object. Rows are written when the
 * transaction commits, so that writers wait for each other no longer than a commit takes.
 */
@Component
public class Journal {

	private static final int LONGEST_ID = 60;

	private static final int LONGEST_NAME = 255;

	private final JournalChain chain;

	private final JsonMapper json;

	Journal(JournalChain chain, JsonMapper json) {
		this.chain = chain;
		this.json = json;
	}

	/** Keep what the caller does, in the transaction that does it. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(JournalEvent event) {
		pending().rows.add(row(event, Caller.current(), ClientAddress.current()));
	}

	/**
	 * Keep what was refused or failed, whatever becomes of the transaction in hand.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void writeApart(JournalEvent event) {
		write(event);
	}

	private Pending pending() {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Pending.class::isInstance)
			.map(Pending.class::cast)
			.findFirst()
			.orElseGet(() -> {
				Pending created = new Pending(this.chain);
				TransactionSynchronizationManager.registerSynchronization(created);
				return created;
			});
	}

	private BiFunction<Long, LocalDateTime, JournalRow> row(JournalEvent event, Caller caller,
			@Nullable String address) {
		JournalObject object = event.object();
		String changes = event.changes().isEmpty() ? null
				: storable(this.json.writeValueAsString(event.changes()), Integer.MAX_VALUE);
		return (id, now) -> new JournalRow(id, now, caller.agentId(), storable(caller.name(), LONGEST_NAME),
				caller.origin().name(), address, event.action().name(), (object != null) ? object.kind().name() : null,
				(object != null && object.id() != null) ? storable(object.id(), LONGEST_ID) : null,
				(object != null && object.name() != null) ? storable(object.name(), LONGEST_NAME) : null, changes);
	}

	/** As the database gives it back: no half of a character, and not too long. */
	private static String storable(String text, int longest) {
		String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
		return (whole.codePointCount(0, whole.length()) <= longest) ? whole
				: whole.substring(0, whole.offsetByCodePoints(0, longest));
	}

	/** What a transaction will have written. */
	private static final class Pending implements TransactionSynchronization {

		private final JournalChain chain;

		private final List<BiFunction<Long, LocalDateTime, JournalRow>> rows = new ArrayList<>();

		Pending(JournalChain chain) {
			this.chain = chain;
		}

		@Override
		public int getOrder() {
			return LOWEST_PRECEDENCE;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			this.chain.append(this.rows);
		}

	}

}
