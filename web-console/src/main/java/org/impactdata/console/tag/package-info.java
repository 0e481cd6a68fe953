/** Screens on which tags are kept in order. */
@NullMarked
package org.impactdata.console.tag;

import org.jspecify.annotations.NullMarked;
