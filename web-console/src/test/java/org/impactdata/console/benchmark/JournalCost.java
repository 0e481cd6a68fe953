package org.impactdata.console.benchmark;

import java.util.List;
import java.util.Locale;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalEvent.Change;
import org.impactdata.domain.audit.JournalObject;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Times the change of an adherent, in turn with a line in the journal and without. */
final class JournalCost {

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final Journal journal;

	private final List<Long> ids;

	private JournalCost(ApplicationContext context) {
		this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
		this.jdbc = context.getBean(JdbcClient.class);
		this.journal = context.getBean(Journal.class);
		this.ids = this.jdbc.sql("select id from adherent order by id limit 1000").query(Long.class).list();
	}

	/** Prints figures; answers members of an object in JSON. */
	static List<String> measure(ApplicationContext context, int count) {
		JournalCost cost = new JournalCost(context);
		cost.times(Math.max(1, count / 5));
		long[][] nanos = cost.times(count);
		Latencies without = Latencies.of(List.of(nanos[0]), 1);
		Latencies with = Latencies.of(List.of(nanos[1]), 1);
		System.out.println("an edit, " + count + " times each");
		System.out.println(without.comparedWith("  without a journal", without));
		System.out.println(with.comparedWith("  with a line of two changes", without));
		System.out.printf(Locale.ROOT, "  %-28s p50 %7.2f ms%n", "difference", with.millis(0.5) - without.millis(0.5));
		return List.of(without.json("edit"), with.json("editWithJournal"));
	}

	private long[][] times(int count) {
		long[][] nanos = new long[2][count];
		for (int i = 0; i < count; i++) {
			for (int kind = 0; kind < 2; kind++) {
				boolean kept = (kind == 1) == (i % 2 == 0);
				int number = i;
				long start = System.nanoTime();
				Caller.system().call(() -> edit(number, kept));
				nanos[kept ? 1 : 0][i] = System.nanoTime() - start;
			}
		}
		return nanos;
	}

	private boolean edit(int number, boolean kept) {
		long id = this.ids.get(number % this.ids.size());
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("update adherent set profession = ?, region = ?, version = version + 1 where id = ?")
				.params("Métier " + number + kept, "Région " + number + kept, id)
				.update();
			if (kept) {
				this.journal.write(JournalEvent.of(JournalAction.ADHERENT_CHANGED,
						JournalObject.of(JournalObject.Kind.ADHERENT, id, "Une adhérente"),
						new Change("profession", "Métier", "Métier " + number),
						new Change("region", null, "Région " + number)));
			}
		});
		return kept;
	}

}
