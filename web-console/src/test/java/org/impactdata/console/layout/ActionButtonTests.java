package org.impactdata.console.layout;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ActionButtonTests {

	@Test
	void canBePressedAgainHoweverItsActionEnded() {
		List<String> done = new ArrayList<>();
		ActionButton button = new ActionButton("Enregistrer", () -> {
			done.add("once");
			throw new IllegalStateException("The database is away");
		});
		for (int press = 1; press <= 2; press++) {
			assertThatThrownBy(button::click).isInstanceOf(IllegalStateException.class);
			assertThat(button.isEnabled()).isTrue();
			assertThat(done).hasSize(press);
		}
	}

}
