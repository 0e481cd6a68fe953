/** Tests of finding adherents. */
@NullMarked
package org.impactdata.domain.search;

import org.jspecify.annotations.NullMarked;
