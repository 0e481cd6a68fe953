/** Tests of values. */
@NullMarked
package org.impactdata.domain.value;

import org.jspecify.annotations.NullMarked;
