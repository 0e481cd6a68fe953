/** Tests of tags and notes. */
@NullMarked
package org.impactdata.domain.tag;

import org.jspecify.annotations.NullMarked;
