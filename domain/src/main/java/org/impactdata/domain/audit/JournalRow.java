package org.impactdata.domain.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * A row of the journal as stored, all columns but the hash.
 *
 * @param recordedAt UTC, to the microsecond
 */
record JournalRow(long id, LocalDateTime recordedAt, @Nullable Long agentId, String caller, String origin,
		@Nullable String address, String action, @Nullable String objectKind, @Nullable String objectId,
		@Nullable String objectName, @Nullable String changes) {

	/** Before the first row. */
	private static final byte[] NOTHING = new byte[32];

	private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

	static byte[] beginning() {
		return NOTHING.clone();
	}

	/**
	 * SHA-256 over the hash of the row before and every column, each with its length in
	 * front, so that nothing can move from one column to the next unseen.
	 */
	byte[] hash(byte[] previous) {
		MessageDigest digest = sha256();
		digest.update(previous);
		add(digest, Long.toString(this.id));
		add(digest, MICROSECONDS.format(this.recordedAt));
		add(digest, (this.agentId != null) ? this.agentId.toString() : null);
		for (@Nullable
		String column : new @Nullable String[] { this.caller, this.origin, this.address, this.action, this.objectKind,
				this.objectId, this.objectName, this.changes }) {
			add(digest, column);
		}
		return digest.digest();
	}

	private static void add(MessageDigest digest, @Nullable String value) {
		byte[] bytes = (value != null) ? value.getBytes(StandardCharsets.UTF_8) : new byte[0];
		digest.update(ByteBuffer.allocate(Integer.BYTES).putInt((value != null) ? bytes.length : -1).array());
		digest.update(bytes);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
