package org.impactdata.batch.adherentimport;

import java.util.List;

/**
 * A row that was left out.
 *
 * @param row data record of the file, from 1
 * @param line line of the file, or row of the sheet
 */
public record RejectedRow(int row, long line, List<Finding> findings) {
}
