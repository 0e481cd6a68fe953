package org.impactdata.domain.signin;

import java.time.Duration;

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
 */
@ConfigurationProperties("impact.sign-in")
@Validated
public record SignInProperties(@DefaultValue("5") @Min(2) int failures, @DefaultValue("50") @Min(2) int addressFailures,
		@DefaultValue("1m") @NotNull Duration firstWait, @DefaultValue("1h") @NotNull Duration longestWait,
		@DefaultValue("24h") @NotNull Duration forgetAfter, @DefaultValue("30d") @NotNull Duration remembered,
		@Nullable String key) {
}
