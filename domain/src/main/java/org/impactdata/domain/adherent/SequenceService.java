package org.impactdata.domain.adherent;

import java.time.LocalDate;
import java.time.ZoneId;

import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out the numbers of generated identifiants. A number given out is never given out
 * again; one that is not used leaves a gap.
 */
@Service
@Requires(Permission.ADHERENT_EDIT)
public class SequenceService {

	private final JdbcClient jdbc;

	private final String setting;

	SequenceService(JdbcClient jdbc, ImpactProperties properties) {
		this.jdbc = jdbc;
		this.setting = properties.adherent().identifiantPattern();
		IdentifiantPattern.of(this.setting, 2000);
	}

	/** The pattern of today's identifiants. */
	@PreAuthorize("permitAll()")
	public IdentifiantPattern pattern() {
		return IdentifiantPattern.of(this.setting, LocalDate.now(ZoneId.systemDefault()).getYear());
	}

	/**
	 * Reserve numbers within the caller's transaction, so that a crash gives them back;
	 * other callers wait for its end, so it should be short.
	 * @param count how many, at least 1
	 * @return the first one; the others follow without a gap
	 */
	@Transactional
	public long reserve(IdentifiantPattern pattern, long count) {
		if (count < 1) {
			throw new IllegalArgumentException("count " + count);
		}
		long first = next(pattern);
		this.jdbc.sql("update identifiant_sequence set next_value = ? where pattern = ?")
			.params(first + count, pattern.sequence())
			.update();
		return first;
	}

	/**
	 * Let the next number be greater than one that was given by hand or by a file.
	 */
	@Transactional
	public void advanceBeyond(IdentifiantPattern pattern, long number) {
		if (next(pattern) <= number) {
			this.jdbc.sql("update identifiant_sequence set next_value = ? where pattern = ?")
				.params(number + 1, pattern.sequence())
				.update();
		}
	}

	/** The next number, locked until the end of the transaction. */
	private long next(IdentifiantPattern pattern) {
		return this.jdbc.sql("select next_value from identifiant_sequence where pattern = ? for update")
			.param(pattern.sequence())
			.query(Long.class)
			.optional()
			.orElseGet(() -> begin(pattern));
	}

	/** A new sequence begins beyond what the pattern's adherents already have. */
	private long begin(IdentifiantPattern pattern) {
		long highest = this.jdbc.sql("select identifiant from adherent where identifiant like ?")
			.param(escape(pattern.prefix()) + "%" + escape(pattern.suffix()))
			.query(String.class)
			.stream()
			.mapToLong((identifiant) -> pattern.numberOf(identifiant).orElse(0))
			.max()
			.orElse(0);
		this.jdbc
			.sql("insert into identifiant_sequence (pattern, next_value) values (?, ?) "
					+ "on duplicate key update next_value = next_value")
			.params(pattern.sequence(), highest + 1)
			.update();
		return this.jdbc.sql("select next_value from identifiant_sequence where pattern = ? for update")
			.param(pattern.sequence())
			.query(Long.class)
			.single();
	}

	private static String escape(String text) {
		return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

}
