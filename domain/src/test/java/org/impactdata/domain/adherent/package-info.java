/** Tests of adherents. */
@NullMarked
package org.impactdata.domain.adherent;

import org.jspecify.annotations.NullMarked;
