package org.impactdata.domain.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.impactdata.domain.ImpactProperties;

import org.springframework.stereotype.Component;

/**
 * The key that is not in the database: without it, a copy of the database gives neither
 * second factors nor recovery codes. Made in the data folder at first need, unless it is
 * set.
 */
@Component
class SignInKey {

	/** In the data folder, readable by its owner alone. */
	static final String FILE = "sign-in.key";

	private static final int KEY_BYTES = 32;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SignInProperties settings;

	private final Path file;

	SignInKey(SignInProperties settings, ImpactProperties properties) {
		this.settings = settings;
		this.file = Path.of(properties.data()).toAbsolutePath().resolve(FILE);
	}

	/** A hash that cannot be made without the key, hexadecimal. */
	String sign(String purpose, String text) {
		return HexFormat.of().formatHex(hmac(derived(purpose), text));
	}

	/** Encrypt for that agent alone. */
	byte[] encrypt(long agentId, byte[] secret) {
		byte[] nonce = Secrets.random(NONCE_BYTES);
		byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, agentId, nonce, secret);
		byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
		System.arraycopy(encrypted, 0, whole, NONCE_BYTES, encrypted.length);
		return whole;
	}

	byte[] decrypt(long agentId, byte[] whole) {
		return cipher(Cipher.DECRYPT_MODE, agentId, Arrays.copyOf(whole, NONCE_BYTES),
				Arrays.copyOfRange(whole, NONCE_BYTES, whole.length));
	}

	private byte[] cipher(int mode, long agentId, byte[] nonce, byte[] content) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, new SecretKeySpec(derived("second-factor"), "AES"),
					new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(Long.toString(agentId).getBytes(StandardCharsets.UTF_8));
			return cipher.doFinal(content);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("The key of second factors is not the one they were encrypted with: "
					+ "impact.sign-in.key or " + this.file, ex);
		}
	}

	private byte[] derived(String purpose) {
		return hmac(key(), purpose);
	}

	private static byte[] hmac(byte[] key, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private byte[] key() {
		String set = this.settings.key();
		byte[] key = Base64.getDecoder().decode((set != null && !set.isBlank()) ? set.strip() : inFile());
		if (key.length < KEY_BYTES) {
			throw new IllegalStateException("impact.sign-in.key is shorter than 32 bytes");
		}
		return key;
	}

	private synchronized String inFile() {
		try {
			if (!Files.exists(this.file)) {
				make();
			}
			return Files.readString(this.file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whole or not at all, and of two processes that make one, one succeeds. */
	private void make() throws IOException {
		Files.createDirectories(this.file.getParent());
		FileAttribute<?>[] ownerOnly = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		Path made = Files.createTempFile(this.file.getParent(), FILE, ".new", ownerOnly);
		try {
			Files.writeString(made, Base64.getEncoder().encodeToString(Secrets.random(KEY_BYTES)) + "\n",
					StandardOpenOption.TRUNCATE_EXISTING);
			Files.createLink(this.file, made);
		}
		catch (FileAlreadyExistsException ex) {
			// The other process's is as good.
		}
		finally {
			Files.delete(made);
		}
	}

}
