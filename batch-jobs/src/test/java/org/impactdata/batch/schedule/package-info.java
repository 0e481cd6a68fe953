/**
 * Whole runs through Quartz and Spring Batch on a real database, in one process and in
 * several.
 */
@NullMarked
package org.impactdata.batch.schedule;

import org.jspecify.annotations.NullMarked;
