/**
 * The batch jobs, how they are requested and watched, and the command line.
 */
@NullMarked
package org.impactdata.batch;

import org.jspecify.annotations.NullMarked;
