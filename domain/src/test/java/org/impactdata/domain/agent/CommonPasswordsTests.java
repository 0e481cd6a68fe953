package org.impactdata.domain.agent;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommonPasswordsTests {

	private final CommonPasswords common = new CommonPasswords();

	@ParameterizedTest
	@ValueSource(strings = { "password", "Password1234!", "motdepasse2026", "123456789012", "098765432109",
			"passwordpassword", "azertyuiop12", "azertyazerty", "qwertyuiopas", "abcdefghijkl", "2024marseille!" })
	void whatIsTriedFirstIsCommon(String password) {
		assertThat(this.common.contains(password)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "un mot de passe assez long", "une phrase assez longue", "kT9#vLq2xWz8", "4917 trèfles bleus" })
	void aPhraseIsNot(String password) {
		assertThat(this.common.contains(password)).isFalse();
	}

}
