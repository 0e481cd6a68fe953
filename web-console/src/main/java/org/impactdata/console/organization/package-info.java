/** Organisations on screens. */
@NullMarked
package org.impactdata.console.organization;

import org.jspecify.annotations.NullMarked;
