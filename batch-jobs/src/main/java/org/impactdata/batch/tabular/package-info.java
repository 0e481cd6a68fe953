/**
 * Reads CSV files and workbooks as records of text cells, and finds out how they are laid
 * out. Knows nothing of what the cells mean.
 */
@NullMarked
package org.impactdata.batch.tabular;

import org.jspecify.annotations.NullMarked;
