/**
 * Writes rows of the journal to a file, as a job.
 */
@NullMarked
package org.impactdata.batch.journalexport;

import org.jspecify.annotations.NullMarked;
