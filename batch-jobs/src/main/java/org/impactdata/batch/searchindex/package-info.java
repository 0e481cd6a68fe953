/**
 * Builds the search index anew from the database, as a job.
 */
@NullMarked
package org.impactdata.batch.searchindex;

import org.jspecify.annotations.NullMarked;
