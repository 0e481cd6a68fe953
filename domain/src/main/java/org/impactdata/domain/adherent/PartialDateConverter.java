package org.impactdata.domain.adherent;

import org.impactdata.domain.value.PartialDate;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores a partial date as its ISO form. */
@Converter
class PartialDateConverter implements AttributeConverter<PartialDate, String> {

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable PartialDate date) {
		return (date != null) ? date.toString() : null;
	}

	@Override
	public @Nullable PartialDate convertToEntityAttribute(@Nullable String stored) {
		return (stored != null) ? PartialDate.of(stored) : null;
	}

}
