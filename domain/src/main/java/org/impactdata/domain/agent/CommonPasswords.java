package org.impactdata.domain.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Passwords that are tried first by whoever guesses: common ones, also repeated or with
 * digits and signs around them, and rows of keys.
 */
@Component
class CommonPasswords {

	private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

	private static final Pattern REPEATED = Pattern.compile("(.+?)\\1+");

	private static final String[] ROWS = { "azertyuiopqsdfghjklmwxcvbn", "qwertyuiopasdfghjklzxcvbnm",
			"qwertzuiopasdfghjklyxcvbnm", "abcdefghijklmnopqrstuvwxyz" };

	/** Differences between neighbours in a sequence that comes back to its beginning. */
	private static final int STEPS = 2;

	private final Set<String> common = read();

	boolean contains(String password) {
		String plain = password.strip().toLowerCase(Locale.ROOT);
		String stem = AROUND.matcher(plain).replaceAll("");
		return isListed(plain) || isListed(stem) || isSequence(plain) || isRow(stem);
	}

	private boolean isListed(String text) {
		return this.common.contains(text) || this.common.contains(REPEATED.matcher(text).replaceFirst("$1"));
	}

	/** Such as 123456789012: few differences between neighbours. */
	private static boolean isSequence(String text) {
		Set<Integer> steps = new java.util.HashSet<>();
		for (int i = 1; i < text.length(); i++) {
			steps.add(text.charAt(i) - text.charAt(i - 1));
		}
		return steps.size() <= STEPS;
	}

	private static boolean isRow(String stem) {
		String backwards = new StringBuilder(stem).reverse().toString();
		for (String row : ROWS) {
			if (!stem.isEmpty() && (row + row).contains(stem) || !stem.isEmpty() && (row + row).contains(backwards)) {
				return true;
			}
		}
		return false;
	}

	private static Set<String> read() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				new ClassPathResource("passwords/common.txt").getInputStream(), StandardCharsets.UTF_8))) {
			return lines.lines().filter((line) -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
