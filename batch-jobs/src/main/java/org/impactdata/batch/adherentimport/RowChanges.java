package org.impactdata.batch.adherentimport;

import java.util.List;

/**
 * The changed fields of one row.
 *
 * @param row data record of the file, from 1
 */
public record RowChanges(int row, List<ChangedField> fields) {
}
