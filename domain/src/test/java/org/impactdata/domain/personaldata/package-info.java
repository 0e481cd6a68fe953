/** Tests of what is known of a person. */
@NullMarked
package org.impactdata.domain.personaldata;

import org.jspecify.annotations.NullMarked;
