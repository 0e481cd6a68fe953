/** What agents tell each other about an adherent. */
@NullMarked
package org.impactdata.domain.note;

import org.jspecify.annotations.NullMarked;
