/**
 * Steps that several jobs are made of: work over numbered rows, range by range, each
 * range one transaction.
 */
@NullMarked
package org.impactdata.batch.steps;

import org.jspecify.annotations.NullMarked;
