/**
 * Shows the export of the journal.
 */
@NullMarked
package org.impactdata.batch.journalexport;

import org.jspecify.annotations.NullMarked;
