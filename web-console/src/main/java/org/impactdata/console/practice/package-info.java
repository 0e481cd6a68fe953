/**
 * The console used without anybody, while Java's ahead-of-time cache is made.
 */
@NullMarked
package org.impactdata.console.practice;

import org.jspecify.annotations.NullMarked;
