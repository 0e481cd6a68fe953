/**
 * Fires the runs that were asked for: the Quartz scheduler, the nodes that share it, and
 * the recovery of runs whose process is gone.
 */
@NullMarked
package org.impactdata.batch.schedule;

import org.jspecify.annotations.NullMarked;
