package org.impactdata.domain.signin;

import java.time.Duration;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How agents prove who they are.
 *
 * @param failures after how many failures in a row an account has to wait
 * @param addressFailures the same for a network address, behind which many agents may be
 * @param firstWait how long the first time; each further failure doubles it
 * @param longestWait how long at most
 * @param forgetAfter after how long without another failure they are forgotten
 * @param remembered how long no code is asked for on a remembered device
 * @param key 32 random bytes in Base64 under which second factors are encrypted
 * ({@code IMPACT_SIGN_IN_KEY}), the same on every node; empty for one made in the data
 * folder
 * @param oidc single sign-on
 */
@ConfigurationProperties("impact.sign-in")
@Validated
public record SignInProperties(@DefaultValue("5") @Min(2) int failures, @DefaultValue("50") @Min(2) int addressFailures,
		@DefaultValue("1m") @NotNull Duration firstWait, @DefaultValue("1h") @NotNull Duration longestWait,
		@DefaultValue("24h") @NotNull Duration forgetAfter, @DefaultValue("30d") @NotNull Duration remembered,
		@Nullable String key, @DefaultValue @Valid Oidc oidc) {

	/**
	 * Single sign-on through OpenID Connect.
	 *
	 * @param issuer address of the provider; empty for no single sign-on
	 * @param clientId by which the provider knows the console
	 * @param clientSecret what proves that it is the console
	 * ({@code IMPACT_SIGN_IN_OIDC_CLIENT_SECRET})
	 * @param label what the button on the sign-in screen says; empty for a general word
	 * @param roleClaim name of the claim that gives roles; empty when none does
	 * @param roles code or name of a role by value of that claim
	 * @param provesSecondFactor whether the provider asks for a second factor, so that
	 * the console need not
	 */
	public record Oidc(@Nullable String issuer, @Nullable String clientId, @Nullable String clientSecret,
			@Nullable String label, @Nullable String roleClaim, @DefaultValue Map<String, String> roles,
			@DefaultValue("false") boolean provesSecondFactor) {

		public Oidc {
			roles = Map.copyOf(roles);
		}

		/** Whether there is single sign-on. */
		public boolean isConfigured() {
			return this.issuer != null && !this.issuer.isBlank();
		}

	}

}
