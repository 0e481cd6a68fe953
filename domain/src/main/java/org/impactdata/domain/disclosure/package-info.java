/** All that is known of a person, to be handed to them. */
@NullMarked
package org.impactdata.domain.disclosure;

import org.jspecify.annotations.NullMarked;
