package org.impactdata.batch.adherentimport;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the import.
 *
 * @param chunkSize rows read, checked and staged in one transaction
 * @param rangeSize rows compared or written in one transaction
 * @param writers connections that write adherents at the same time
 */
@ConfigurationProperties("impact.import")
@Validated
public record ImportProperties(@DefaultValue("1000") @Min(1) @Max(10_000) int chunkSize,
		@DefaultValue("5000") @Min(1) @Max(100_000) int rangeSize, @DefaultValue("2") @Min(2) @Max(8) int writers) {
}
