package org.impactdata.domain.signin;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A browser on which no code is asked for.
 *
 * @param id never changes
 * @param browser as it calls itself
 * @param address from where it was remembered, null when not known
 * @param usedAt when it was last used to sign in
 * @param expiresAt when a code is asked for again
 */
public record RememberedDevice(long id, String browser, @Nullable String address, Instant usedAt, Instant expiresAt) {
}
