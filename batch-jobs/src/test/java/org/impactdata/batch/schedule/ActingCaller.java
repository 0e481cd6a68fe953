package org.impactdata.batch.schedule;

import java.util.Locale;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.security.core.context.SecurityContextHolder;

/** Every test acts as an operator at a shell. */
final class ActingCaller implements BeforeEachCallback, AfterEachCallback {

	static final Caller OPERATOR = new Caller("Olga Opérateur", Origin.SHELL, Locale.FRENCH);

	@Override
	public void beforeEach(ExtensionContext context) {
		SecurityContextHolder.setContext(OPERATOR.call(SecurityContextHolder::getContext));
	}

	@Override
	public void afterEach(ExtensionContext context) {
		SecurityContextHolder.clearContext();
	}

}
