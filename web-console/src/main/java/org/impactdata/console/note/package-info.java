/** What agents tell each other, on the page of an adherent. */
@NullMarked
package org.impactdata.console.note;

import org.jspecify.annotations.NullMarked;
