package org.impactdata.domain.organization;

import java.util.function.Function;

import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.Parsed;
import org.impactdata.domain.value.CountryCode;
import org.impactdata.domain.value.EmailAddress;
import org.impactdata.domain.value.PhoneNumber;
import org.impactdata.domain.value.PhoneRegion;
import org.impactdata.domain.value.PostalCode;
import org.impactdata.domain.value.Texts;
import org.jspecify.annotations.Nullable;

/** What is known of an organisation, checked. */
record OrganizationDescription(String name, @Nullable String code, String type, @Nullable String contactName,
		@Nullable EmailAddress email, @Nullable PhoneNumber phone, @Nullable String address,
		@Nullable PostalCode postalCode, @Nullable String city, @Nullable String region,
		@Nullable CountryCode country) {

	static final int MAX_NAME = 200;

	private static final int MAX_TYPE = 30;

	static OrganizationDescription of(OrganizationDraft draft, PhoneRegion region) {
		if (draft.type().isEmpty() || draft.type().length() > MAX_TYPE
				|| !draft.type().chars().allMatch((c) -> c == '_' || (c >= 'A' && c <= 'Z'))) {
			throw new InvalidValueException("organization.type");
		}
		return new OrganizationDescription(name(draft.name()), text(draft.code(), 40), draft.type(),
				text(draft.contactName(), 200), value(draft.email(), EmailAddress::parse),
				value(draft.phone(), (text) -> PhoneNumber.parse(text, region)),
				value(draft.address(), (text) -> Texts.parseLines(text, 500)),
				value(draft.postalCode(), PostalCode::parse), text(draft.city(), 120), text(draft.region(), 120),
				value(draft.country(), CountryCode::parse));
	}

	static String name(String typed) {
		return Texts.parse(typed, MAX_NAME).orThrow();
	}

	private static @Nullable String text(@Nullable String typed, int maximum) {
		return value(typed, (text) -> Texts.parse(text, maximum));
	}

	private static <T> @Nullable T value(@Nullable String typed, Function<String, Parsed<T>> parser) {
		return (typed == null || Texts.clean(typed) == null) ? null : parser.apply(typed).orThrow();
	}

}
