package org.impactdata.domain.organization;

import java.time.Instant;
import java.util.List;

import org.impactdata.domain.value.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an organisation.
 *
 * @param id never changes
 * @param version to be given back when changing what was read
 * @param parentId the organisation above; null at the top
 * @param ancestors ids from the top down to the parent
 * @param type such as ASSOCIATION
 * @param code short and unique
 * @param name what it is called
 * @param contactName whom to ask for
 * @param email lower case
 * @param phone as typed
 * @param phoneE164 international form; null when the phone is no valid number
 * @param address lines parted by {@code \n}
 * @param postalCode text
 * @param city text
 * @param region text
 * @param country ISO 3166-1
 * @param active whether it still works
 * @param createdAt first kept
 * @param updatedAt last changed
 */
public record OrganizationDetails(long id, long version, @Nullable Long parentId, List<Long> ancestors, String type,
		@Nullable String code, String name, @Nullable String contactName, @Nullable String email,
		@Nullable String phone, @Nullable String phoneE164, @Nullable String address, @Nullable String postalCode,
		@Nullable String city, @Nullable String region, @Nullable CountryCode country, boolean active,
		Instant createdAt, Instant updatedAt) {
}
