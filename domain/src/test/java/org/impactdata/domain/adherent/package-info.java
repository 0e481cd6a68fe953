/** Tests of adherents and of the values they are described by. */
@NullMarked
package org.impactdata.domain.adherent;

import org.jspecify.annotations.NullMarked;
