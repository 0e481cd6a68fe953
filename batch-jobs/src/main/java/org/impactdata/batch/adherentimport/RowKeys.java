package org.impactdata.batch.adherentimport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Gives each row the digest of the first match key it has values for, or of everything it
 * says when it has none: rows with the same digest are about the same adherent.
 */
class RowKeys {

	private final List<MatchKey> keys;

	private final MessageDigest digest;

	RowKeys(List<MatchKey> keys) {
		this.keys = keys;
		try {
			this.digest = MessageDigest.getInstance("MD5");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has MD5", ex);
		}
	}

	byte[] of(ImportRow row) {
		for (MatchKey key : this.keys) {
			String value = value(key, row);
			if (value != null) {
				return hash(key + "\u0000" + value);
			}
		}
		StringBuilder everything = new StringBuilder("ROW");
		for (StagedColumn column : StagedColumn.values()) {
			everything.append('\u0000').append(row.get(column));
		}
		return hash(everything.append('\u0000').append(row.organizationKey()).toString());
	}

	private static @Nullable String value(MatchKey key, ImportRow row) {
		return switch (key) {
			case IDENTIFIANT -> text(row, StagedColumn.IDENTIFIANT);
			case NAME_AND_BIRTH_DATE -> pair(row, StagedColumn.NAME_KEY, StagedColumn.BIRTH_DATE);
			case EMAIL_AND_NAME -> pair(row, StagedColumn.EMAIL, StagedColumn.NAME_KEY);
			case PHONE_AND_NAME -> pair(row, StagedColumn.PHONE_E164, StagedColumn.NAME_KEY);
			case EMAIL -> text(row, StagedColumn.EMAIL);
			case PHONE -> text(row, StagedColumn.PHONE_E164);
		};
	}

	private static @Nullable String pair(ImportRow row, StagedColumn one, StagedColumn other) {
		String first = text(row, one);
		String second = text(row, other);
		return (first != null && second != null) ? first + "\u0000" + second : null;
	}

	private static @Nullable String text(ImportRow row, StagedColumn column) {
		return (String) row.get(column);
	}

	private byte[] hash(String key) {
		return this.digest.digest(key.getBytes(StandardCharsets.UTF_8));
	}

}
