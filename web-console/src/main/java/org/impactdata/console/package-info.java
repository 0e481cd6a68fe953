/**
 * The web console: its start, and one package for each feature an agent sees.
 */
@NullMarked
package org.impactdata.console;

import org.jspecify.annotations.NullMarked;
