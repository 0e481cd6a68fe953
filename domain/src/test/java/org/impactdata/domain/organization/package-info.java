/** Tests of organisations. */
@NullMarked
package org.impactdata.domain.organization;

import org.jspecify.annotations.NullMarked;
