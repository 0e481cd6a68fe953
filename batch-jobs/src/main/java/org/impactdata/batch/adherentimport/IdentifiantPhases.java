package org.impactdata.batch.adherentimport;

import java.util.List;
import java.util.Map;

import org.impactdata.domain.adherent.IdentifiantPattern;
import org.impactdata.domain.adherent.SequenceService;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Gives new adherents without an identifiant the next ones of the pattern, in the file's
 * order. The numbers are reserved once for the whole import, so that nobody waits for it
 * and a resumed import gives the same ones.
 */
class IdentifiantPhases {

	private static final String RANGE = "r.import_id = :import and r.row_no between :from and :to";

	private final NamedParameterJdbcTemplate jdbc;

	private final SequenceService sequence;

	private final long importId;

	IdentifiantPhases(NamedParameterJdbcTemplate jdbc, SequenceService sequence, long importId) {
		this.jdbc = jdbc;
		this.sequence = sequence;
		this.importId = importId;
	}

	List<RowPhase> phases() {
		return List.of(RowPhase.whole("reserve identifiants", this::reserve),
				RowPhase.ranges("number rows", this::number));
	}

	private void reserve() {
		Map<String, Object> parameters = Map.of("import", this.importId);
		IdentifiantPattern pattern = this.sequence.pattern();
		this.jdbc.query("""
				select max(identifiant) from import_row
				where import_id = :import and outcome = 'CREATE' and identifiant regexp :form
				group by char_length(identifiant)
				""", Map.of("import", this.importId, "form", form(pattern)), (row) -> {
			pattern.numberOf(row.getString(1)).ifPresent((number) -> this.sequence.advanceBeyond(pattern, number));
		});
		Long missing = this.jdbc.queryForObject("""
				select count(*) from import_row
				where import_id = :import and outcome = 'CREATE' and identifiant is null
				""", parameters, Long.class);
		if (missing != null && missing > 0) {
			long base = this.sequence.reserve(pattern, missing);
			this.jdbc.update("update adherent_import set sequence_base = :base where id = :import",
					Map.of("import", this.importId, "base", base));
		}
	}

	/** The base moves on in the transaction that used its numbers. */
	private void number(long from, long to) {
		IdentifiantPattern pattern = this.sequence.pattern();
		Map<String, Object> parameters = Map.of("import", this.importId, "from", from, "to", to, "prefix",
				pattern.prefix(), "suffix", pattern.suffix(), "width", pattern.width());
		int numbered = this.jdbc
			.update("""
					update import_row r
					join (select row_no, row_number() over (order by row_no) - 1 as place from import_row r
					      where %1$s and r.outcome = 'CREATE' and r.identifiant is null) n on n.row_no = r.row_no
					join adherent_import i on i.id = r.import_id
					set r.identifiant = concat(:prefix,
					    lpad(i.sequence_base + n.place, greatest(:width, char_length(i.sequence_base + n.place)), '0'), :suffix)
					where %1$s
					"""
				.formatted(RANGE), parameters);
		this.jdbc.update("update adherent_import set sequence_base = sequence_base + :numbered where id = :import",
				Map.of("import", this.importId, "numbered", numbered));
	}

	/** A regular expression in which every character of the pattern stands for itself. */
	private static String form(IdentifiantPattern pattern) {
		return "^" + literal(pattern.prefix()) + "[0-9]+" + literal(pattern.suffix()) + "$";
	}

	private static String literal(String text) {
		return text.replaceAll("([^\\p{L}\\p{N}])", "\\\\$1");
	}

}
