/**
 * Workbooks and text tables written row by row, with bounded memory.
 */
@NullMarked
package org.impactdata.reports.workbook;

import org.jspecify.annotations.NullMarked;
