package org.impactdata.batch.tabular;

import java.util.List;

/**
 * What a look at the beginning of a file tells.
 *
 * @param format how the file will be read
 * @param columns one name for each column, none blank, no two the same
 * @param rows the first records of data, at most 20
 * @param sheets the visible sheets of a workbook, in its order; empty for a CSV file
 * @param notices what a person should know before the file is read
 */
public record TabularSample(TabularFormat format, List<String> columns, List<TabularRecord> rows, List<String> sheets,
		List<TabularNotice> notices) {
}
