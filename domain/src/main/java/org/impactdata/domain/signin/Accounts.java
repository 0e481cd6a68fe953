package org.impactdata.domain.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads accounts, and keeps what signing in changes of them. */
@Component
class Accounts {

	private static final String COLUMNS = "select id, email, display_name, language, password_hash, enabled from agent ";

	private final JdbcClient jdbc;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** By e-mail address in any writing. */
	Optional<Account> find(String email) {
		return this.jdbc.sql(COLUMNS + "where email = ?")
			.param(Subject.normalized(email))
			.query(Accounts::account)
			.optional();
	}

	Optional<Account> find(long id) {
		return this.jdbc.sql(COLUMNS + "where id = ?").param(id).query(Accounts::account).optional();
	}

	/** A better hash of the same password, unless another was chosen meanwhile. */
	void upgrade(Account account, String hash) {
		this.jdbc.sql("update agent set password_hash = ?, version = version + 1 where id = ? and password_hash = ?")
			.param(hash)
			.param(account.id())
			.param(account.passwordHash())
			.update();
	}

	void signedIn(long id) {
		this.jdbc.sql("update agent set signed_in_at = ? where id = ?")
			.params(Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MICROS)), id)
			.update();
	}

	private static Account account(ResultSet row, int number) throws SQLException {
		return new Account(row.getLong("id"), row.getString("email"), row.getString("display_name"),
				Locale.forLanguageTag(row.getString("language")), row.getString("password_hash"),
				row.getBoolean("enabled"));
	}

}
