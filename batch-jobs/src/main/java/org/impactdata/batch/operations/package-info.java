/**
 * What the console and the shell may do with jobs: ask for a run, follow it, stop it,
 * restart it. How a run is fired belongs to the schedule package.
 */
@NullMarked
package org.impactdata.batch.operations;

import org.jspecify.annotations.NullMarked;
