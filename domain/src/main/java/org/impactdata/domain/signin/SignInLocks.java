package org.impactdata.domain.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes who fails to prove who they are wait, longer each time. An attempt counts as a
 * failure before anything is checked and is taken back when it succeeds, so that many at
 * once get no more tries than one after the other.
 */
@Component
class SignInLocks {

	/** 2^20 times the first wait is longer than anybody would set the longest. */
	private static final int MOST_DOUBLINGS = 20;

	private final JdbcClient jdbc;

	private final SignInProperties settings;

	SignInLocks(JdbcClient jdbc, SignInProperties settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/** Count an attempt, unless one of the subjects has to wait. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public Attempt begin(List<Subject> subjects) {
		Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
		List<Subject> ordered = subjects.stream().sorted(Comparator.comparing(Subject::kind)).toList();
		List<Row> rows = ordered.stream().map((subject) -> lock(subject, now)).toList();
		Instant until = rows.stream().map(Row::until).reduce(now, SignInLocks::later, SignInLocks::later);
		if (until.isAfter(now)) {
			return new Attempt(ordered, Duration.between(now, until), Duration.ZERO, List.of());
		}
		Duration longest = Duration.ZERO;
		List<Subject> locked = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			Duration wait = count(ordered.get(i), rows.get(i).failures() + 1, now);
			if (wait.isPositive()) {
				locked.add(ordered.get(i));
			}
			longest = (wait.compareTo(longest) > 0) ? wait : longest;
		}
		return new Attempt(ordered, Duration.ZERO, longest, locked);
	}

	/** The attempt was no failure. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void succeeded(Attempt attempt) {
		for (Subject subject : attempt.subjects()) {
			String statement = (subject.kind() == Subject.Kind.ADDRESS)
					? "update sign_in_lock set failures = greatest(failures - 1, 0), locked_until = null where subject_hash = ?"
					: "delete from sign_in_lock where subject_hash = ?";
			this.jdbc.sql(statement).param(subject.hash()).update();
		}
		this.jdbc.sql("delete from sign_in_lock where failed_at < ? limit 1000")
			.param(Timestamp.from(Instant.now().minus(this.settings.forgetAfter())))
			.update();
	}

	private Row lock(Subject subject, Instant now) {
		this.jdbc.sql("""
				insert into sign_in_lock (subject_hash, failures, failed_at) values (?, 0, ?)
				on duplicate key update failures = if(failed_at < ?, 0, failures)""")
			.param(subject.hash())
			.param(Timestamp.from(now))
			.param(Timestamp.from(now.minus(this.settings.forgetAfter())))
			.update();
		return this.jdbc.sql("select failures, locked_until from sign_in_lock where subject_hash = ? for update")
			.param(subject.hash())
			.query(SignInLocks::row)
			.single();
	}

	private Duration count(Subject subject, int failures, Instant now) {
		int allowed = (subject.kind() == Subject.Kind.ADDRESS) ? this.settings.addressFailures()
				: this.settings.failures();
		Duration wait = (failures < allowed) ? Duration.ZERO : wait(failures - allowed);
		this.jdbc.sql("update sign_in_lock set failures = ?, failed_at = ?, locked_until = ? where subject_hash = ?")
			.param(failures)
			.param(Timestamp.from(now))
			.param(wait.isZero() ? null : Timestamp.from(now.plus(wait)))
			.param(subject.hash())
			.update();
		return wait;
	}

	private Duration wait(int doublings) {
		Duration wait = this.settings.firstWait().multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
		return (wait.compareTo(this.settings.longestWait()) < 0) ? wait : this.settings.longestWait();
	}

	private static Instant later(@Nullable Instant one, @Nullable Instant other) {
		if (one == null || other == null) {
			return (one != null) ? one : (other != null) ? other : Instant.MIN;
		}
		return one.isAfter(other) ? one : other;
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		Timestamp until = row.getTimestamp("locked_until");
		return new Row(row.getInt("failures"), (until != null) ? until.toInstant() : null);
	}

	private record Row(int failures, @Nullable Instant until) {
	}

	/**
	 * An attempt that was begun.
	 *
	 * @param subjects on what it counts
	 * @param pause for how long it is refused; zero when it may go on
	 * @param pauseAfter how long there is to wait when it fails
	 * @param locked what has to wait then
	 */
	record Attempt(List<Subject> subjects, Duration pause, Duration pauseAfter, List<Subject> locked) {

		boolean refused() {
			return this.pause.isPositive();
		}

	}

}
