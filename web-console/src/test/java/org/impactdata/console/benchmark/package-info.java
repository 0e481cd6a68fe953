/**
 * What {@code scripts/benchmark/search} runs; no tests.
 */
@NullMarked
package org.impactdata.console.benchmark;

import org.jspecify.annotations.NullMarked;
