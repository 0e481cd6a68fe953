/** Files about an adherent. */
@NullMarked
package org.impactdata.domain.attachment;

import org.jspecify.annotations.NullMarked;
