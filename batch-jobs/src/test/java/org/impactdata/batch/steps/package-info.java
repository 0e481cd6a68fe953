/**
 * How rows are cut into parts and ranges.
 */
@NullMarked
package org.impactdata.batch.steps;

import org.jspecify.annotations.NullMarked;
