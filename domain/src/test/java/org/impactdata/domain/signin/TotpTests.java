package org.impactdata.domain.signin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TotpTests {

	private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

	/** Appendix B of RFC 6238, SHA-1. */
	@ParameterizedTest
	@CsvSource({ "59,94287082", "1111111109,07081804", "1111111111,14050471", "1234567890,89005924",
			"2000000000,69279037", "20000000000,65353130" })
	void givesTheCodesOfTheStandard(long second, String code) {
		assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
	}

	@Test
	void acceptsOneStepAroundAndNoneTwice() {
		Instant now = Instant.ofEpochSecond(1_234_567_890);
		long step = Totp.step(now);
		for (long near = step - 1; near <= step + 1; near++) {
			assertThat(Totp.accept(SECRET, Totp.code(SECRET, near, 6), now, 0)).hasValue(near);
			assertThat(Totp.accept(SECRET, Totp.code(SECRET, near, 6), now, near)).isEmpty();
		}
		assertThat(Totp.accept(SECRET, Totp.code(SECRET, step - 2, 6), now, 0)).isEmpty();
		assertThat(Totp.accept(SECRET, Totp.code(SECRET, step + 2, 6), now, 0)).isEmpty();
		assertThat(Totp.accept(SECRET, "", now, 0)).isEmpty();
	}

	/** RFC 4648. */
	@ParameterizedTest
	@CsvSource({ "f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI" })
	void writesBase32(String text, String written) {
		assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
	}

}
