/** The archive of all that is known of a person, on the page of an adherent. */
@NullMarked
package org.impactdata.console.disclosure;

import org.jspecify.annotations.NullMarked;
