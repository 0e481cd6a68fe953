/** Tests of sessions. */
@NullMarked
package org.impactdata.domain.session;

import org.jspecify.annotations.NullMarked;
