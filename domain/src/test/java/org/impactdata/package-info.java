/**
 * The application that tests of the domain run in.
 */
@NullMarked
package org.impactdata;

import org.jspecify.annotations.NullMarked;
