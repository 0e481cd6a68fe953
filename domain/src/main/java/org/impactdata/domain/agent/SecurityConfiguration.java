package org.impactdata.domain.agent;

import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** Lets every service ask whether its caller may, and hashes passwords. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

	/**
	 * Names the way of hashing in every hash; another number of rounds is another way.
	 */
	private static final String CURRENT = "pbkdf2-sha256-600k";

	private static final int ITERATIONS = 600_000;

	private static final int SALT_BYTES = 16;

	/** Lets an annotation such as {@code @Requires} be written into its rule. */
	@Bean
	static AnnotationTemplateExpressionDefaults annotationTemplates() {
		return new AnnotationTemplateExpressionDefaults();
	}

	/** Lets the journal hear of what was refused. */
	@Bean
	static AuthorizationEventPublisher authorizationEvents(ApplicationEventPublisher events) {
		return new SpringAuthorizationEventPublisher(events);
	}

	/**
	 * PBKDF2, which looks at passwords of any length; hashes made by BCrypt before are
	 * still understood, and replaced when their agents sign in.
	 */
	@Bean
	PasswordEncoder passwordEncoder() {
		return new DelegatingPasswordEncoder(CURRENT,
				Map.of(CURRENT,
						new Pbkdf2PasswordEncoder("", SALT_BYTES, ITERATIONS,
								Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256),
						"bcrypt", new BCryptPasswordEncoder()));
	}

}
