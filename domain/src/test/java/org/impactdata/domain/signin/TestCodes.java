package org.impactdata.domain.signin;

import java.time.Instant;

/** Does what an application for codes of one time does. */
public final class TestCodes {

	private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private TestCodes() {
	}

	/**
	 * The code shown now for a secret as it is typed.
	 * @param later so many steps from now
	 */
	public static String code(String secret, int later) {
		String letters = secret.replace(" ", "");
		byte[] bytes = new byte[letters.length() * 5 / 8];
		java.math.BigInteger number = java.math.BigInteger.ZERO;
		for (char letter : letters.toCharArray()) {
			number = number.shiftLeft(5).add(java.math.BigInteger.valueOf(LETTERS.indexOf(letter)));
		}
		for (int i = bytes.length - 1; i >= 0; i--) {
			bytes[i] = number.byteValue();
			number = number.shiftRight(8);
		}
		return Totp.code(bytes, Totp.step(Instant.now()) + later, 6);
	}

}
