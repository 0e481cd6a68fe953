package org.impactdata.batch.adherentimport;

import org.impactdata.batch.tabular.TabularSample;

/**
 * What was detected in a file and how it would be read.
 *
 * @param sample layout, columns and first rows
 * @param mapping the suggested field of every column
 * @param settings ready to be configured and started as they are
 */
public record ImportProposal(TabularSample sample, ColumnMapping mapping, ImportSettings settings) {
}
