package org.impactdata.domain.adherent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.impactdata.domain.access.AccessScope;
import org.impactdata.domain.value.CountryCode;
import org.impactdata.domain.value.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads adherents as records, one statement each time, without entities. */
@Component
class AdherentReading {

	private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {
	};

	private static final String DETAILS = "select a.*, o.name as organization_name from adherent a "
			+ "left join organization o on o.id = a.organization_id where a.id = ?";

	private static final String PAST = "select h.*, a.version, a.created_at, r.recorded_at, "
			+ "o.name as organization_name "
			+ "from adherent_history h join revision r on r.id = h.revision_id join adherent a on a.id = h.id "
			+ "left join organization o on o.id = h.organization_id "
			+ "where h.id = ? and r.recorded_at < ? order by h.revision_id desc limit 1";

	private static final String ITEMS = "select a.id, a.kind, a.identifiant, a.last_name, a.first_name, a.legal_name, "
			+ "a.birth_date, a.email, a.phone, a.postal_code, a.city, a.organization_id, o.name as organization_name, a.status, "
			+ "a.joined_on, a.updated_at, a.custom_fields, (select group_concat(t.name order by t.name separator '\n') from "
			+ "adherent_tag g join tag t on t.id = g.tag_id where g.adherent_id = a.id) as tags from adherent a left join organization o on o.id = a.organization_id "
			+ "where a.id in (:ids)";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	AdherentReading(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	Optional<AdherentDetails> find(long id) {
		return this.jdbc.sql(DETAILS)
			.param(id)
			.query((row, number) -> details(row, instant(row, "updated_at")))
			.optional();
	}

	/** An adherent as it was just before a moment; empty when it was not kept yet. */
	Optional<AdherentDetails> findBefore(long id, Instant moment) {
		return this.jdbc.sql(PAST)
			.params(id, moment.toEpochMilli())
			.query((row, number) -> details(row, Instant.ofEpochMilli(row.getLong("recorded_at"))))
			.optional();
	}

	Optional<Long> findId(String identifiant) {
		return this.jdbc.sql("select id from adherent where identifiant = ?")
			.param(identifiant)
			.query(Long.class)
			.optional();
	}

	/**
	 * The adherents of these ids that still exist and are in scope, in the order of the
	 * ids: the search index may lag behind a move.
	 */
	List<AdherentListItem> items(Collection<Long> ids, AccessScope scope) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<Long, AdherentListItem> items = new HashMap<>();
		this.jdbc.sql(ITEMS)
			.param("ids", ids)
			.query((row, number) -> item(row))
			.stream()
			.filter((item) -> scope.contains(item.organizationId()))
			.forEach((item) -> items.put(item.id(), item));
		return ids.stream().map(items::get).filter(Objects::nonNull).toList();
	}

	Map<String, String> customFields(@Nullable String stored) {
		return (stored != null) ? this.json.readValue(stored, FIELDS) : Map.of();
	}

	/**
	 * The status of an adherent, whom nobody else changes until the transaction ends.
	 */
	Optional<AdherentStatus> lock(long id) {
		return this.jdbc.sql("select status from adherent where id = ? for update")
			.param(id)
			.query((row, number) -> AdherentStatus.valueOf(row.getString(1)))
			.optional();
	}

	private AdherentListItem item(ResultSet row) throws SQLException {
		String birthDate = row.getString("birth_date");
		return new AdherentListItem(row.getLong("id"), AdherentKind.valueOf(row.getString("kind")),
				row.getString("identifiant"), displayName(row), row.getString("last_name"), row.getString("first_name"),
				row.getString("legal_name"), (birthDate != null) ? PartialDate.of(birthDate) : null,
				row.getString("email"), row.getString("phone"), row.getString("postal_code"), row.getString("city"),
				row.getObject("organization_id", Long.class), row.getString("organization_name"),
				AdherentStatus.valueOf(row.getString("status")), row.getObject("joined_on", LocalDate.class),
				instant(row, "updated_at"), customFields(row.getString("custom_fields")), tags(row.getString("tags")),
				Map.of());
	}

	private static List<String> tags(@Nullable String names) {
		return (names == null) ? List.of() : List.of(names.split("\\n"));
	}

	private AdherentDetails details(ResultSet row, Instant updatedAt) throws SQLException {
		String gender = row.getString("gender");
		String birthDate = row.getString("birth_date");
		String country = row.getString("country");
		return new AdherentDetails(row.getLong("id"), row.getLong("version"),
				AdherentKind.valueOf(row.getString("kind")), row.getString("identifiant"), displayName(row),
				row.getString("last_name"), row.getString("first_name"), row.getString("legal_name"),
				(gender != null) ? Gender.valueOf(gender) : null,
				(birthDate != null) ? PartialDate.of(birthDate) : null, row.getString("email"), row.getString("phone"),
				row.getString("phone_e164"), row.getString("address"), row.getString("postal_code"),
				row.getString("city"), row.getString("region"), (country != null) ? new CountryCode(country) : null,
				row.getString("profession"), row.getObject("organization_id", Long.class),
				row.getString("organization_name"), AdherentStatus.valueOf(row.getString("status")),
				row.getString("status_reason"), row.getObject("joined_on", LocalDate.class),
				row.getObject("left_on", LocalDate.class), row.getString("photo"), row.getString("note"),
				customFields(row.getString("custom_fields")), instant(row, "created_at"), updatedAt, Map.of());
	}

	private static String displayName(ResultSet row) throws SQLException {
		String legalName = row.getString("legal_name");
		if (legalName != null && row.getString("kind").equals(AdherentKind.ORGANIZATION.name())) {
			return legalName;
		}
		String lastName = row.getString("last_name");
		String firstName = row.getString("first_name");
		if (lastName == null && firstName == null) {
			return (legalName != null) ? legalName : row.getString("identifiant");
		}
		return (Objects.toString(firstName, "") + " " + Objects.toString(lastName, "")).strip();
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp timestamp = row.getTimestamp(column);
		return timestamp.toInstant();
	}

}
