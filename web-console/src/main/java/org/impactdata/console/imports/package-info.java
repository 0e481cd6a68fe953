/**
 * Bringing files of adherents in: upload, correction of what was detected, runs and their
 * results.
 */
@NullMarked
package org.impactdata.console.imports;

import org.jspecify.annotations.NullMarked;
