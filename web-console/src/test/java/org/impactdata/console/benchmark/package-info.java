/**
 * What {@code scripts/benchmark/search} and {@code scripts/benchmark/scope} run; no
 * tests.
 */
@NullMarked
package org.impactdata.console.benchmark;

import org.jspecify.annotations.NullMarked;
