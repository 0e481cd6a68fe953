package org.impactdata.console;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the console.
 *
 * @param largestUpload the largest file an agent may bring in
 */
@ConfigurationProperties("impact.console")
@Validated
public record ConsoleProperties(@DefaultValue("500MB") @NotNull DataSize largestUpload) {
}
