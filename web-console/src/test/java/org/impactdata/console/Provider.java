package org.impactdata.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * A provider of OpenID Connect. Everybody's password is {@value #PASSWORD}, everybody's
 * address ends with example.org.
 */
final class Provider {

	static final String PASSWORD = "chez le fournisseur";

	static final String CLIENT = "impact";

	static final String SECRET = "secret-of-the-console";

	/** Groups by person, as told in the claim {@code groups}. */
	static final Map<String, List<String>> GROUPS = new ConcurrentHashMap<>();

	/** Port of the console that may ask. */
	static volatile int console;

	private static volatile int port;

	private static @Nullable AnnotationConfigServletWebServerApplicationContext running;

	private Provider() {
	}

	/** Its address, before it is there. */
	static synchronized String issuer() {
		if (port == 0) {
			try (ServerSocket free = new ServerSocket(0)) {
				port = free.getLocalPort();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return "http://localhost:" + port;
	}

	/**
	 * To be called when the console runs, which decides for the whole process where a
	 * thread keeps who acts.
	 */
	static synchronized void start() {
		if (running == null) {
			running = new AnnotationConfigServletWebServerApplicationContext(Parts.class);
		}
	}

	static synchronized void stop() {
		if (running != null) {
			running.close();
			running = null;
		}
	}

	/** Of tests, so that the console does not find it. */
	@TestConfiguration(proxyBeanMethods = false)
	@EnableWebSecurity
	static class Parts {

		@Bean
		TomcatServletWebServerFactory server() {
			return new TomcatServletWebServerFactory(port);
		}

		/** Without any servlet the server answers before it asks its filters. */
		@Bean
		HttpServlet nothing() {
			return new HttpServlet() {
			};
		}

		@Bean
		@Order(1)
		SecurityFilterChain protocol(HttpSecurity http) {
			return http.oauth2AuthorizationServer((server) -> {
				http.securityMatcher(server.getEndpointsMatcher());
				server.oidc(Customizer.withDefaults());
			})
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.exceptionHandling((handling) -> handling.defaultAuthenticationEntryPointFor(
						new LoginUrlAuthenticationEntryPoint("/login"),
						new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain persons(HttpSecurity http) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

		@Bean
		UserDetailsService people() {
			return new InMemoryUserDetailsManager(List.of("omar", "stranger", "unverified")
				.stream()
				.map((name) -> User.withUsername(name).password("{noop}" + PASSWORD).roles("PERSON").build())
				.toList());
		}

		@Bean
		RegisteredClientRepository clients() {
			return new RegisteredClientRepository() {
				@Override
				public void save(RegisteredClient client) {
					// A secret that was hashed anew: the next client has the old one.
				}

				@Override
				public RegisteredClient findById(String id) {
					return client();
				}

				@Override
				public @Nullable RegisteredClient findByClientId(String id) {
					return CLIENT.equals(id) ? client() : null;
				}
			};
		}

		private static RegisteredClient client() {
			return RegisteredClient.withId(CLIENT)
				.clientId(CLIENT)
				.clientSecret("{noop}" + SECRET)
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.redirectUri("http://127.0.0.1:" + console + "/login/oauth2/code/oidc")
				.scopes((scopes) -> scopes.addAll(List.of("openid", "email", "profile")))
				.build();
		}

		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> claims() {
			return (context) -> {
				if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
					String name = java.util.Objects.requireNonNull(context.<Authentication>getPrincipal()).getName();
					context.getClaims()
						.claim("email", name + "@example.org")
						.claim("email_verified", !name.equals("unverified"))
						.claim("groups", GROUPS.getOrDefault(name, List.of()));
				}
			};
		}

		@Bean
		JWKSource<SecurityContext> keys() throws Exception {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			java.security.KeyPair pair = generator.generateKeyPair();
			return new ImmutableJWKSet<>(new JWKSet(
					new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey((RSAPrivateKey) pair.getPrivate())
						.keyID("one")
						.build()));
		}

		@Bean
		JwtDecoder decoder(JWKSource<SecurityContext> keys) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
		}

		@Bean
		AuthorizationServerSettings settings() {
			return AuthorizationServerSettings.builder().build();
		}

	}

}
