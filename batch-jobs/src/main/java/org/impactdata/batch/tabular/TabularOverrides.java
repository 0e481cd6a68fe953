package org.impactdata.batch.tabular;

import org.impactdata.domain.value.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a person forces about a file's layout; null leaves a point to detection.
 *
 * @param charset any charset name Java knows
 * @param separator the character between cells
 * @param quote the character around cells, {@link TabularFormat#NO_QUOTE} for none
 * @param header whether the first record names the columns
 * @param dateOrder how dates are written
 * @param decimalSeparator what stands before decimals
 * @param sheet the sheet to read, which may be a hidden one
 */
public record TabularOverrides(@Nullable String charset, @Nullable Character separator, @Nullable Character quote,
		@Nullable Boolean header, @Nullable DateOrder dateOrder, @Nullable Character decimalSeparator,
		@Nullable String sheet) {

	/** Forces nothing. */
	public static final TabularOverrides NONE = new TabularOverrides(null, null, null, null, null, null, null);

	/** Forces what was detected, so that it is read so again. */
	public static TabularOverrides of(TabularFormat format) {
		boolean csv = format.kind() == TabularFormat.Kind.CSV;
		return new TabularOverrides(csv ? format.charset() : null, csv ? format.separator() : null,
				csv ? format.quote() : null, format.header(), csv ? format.dateOrder() : null,
				csv ? format.decimalSeparator() : null, format.sheet());
	}

}
