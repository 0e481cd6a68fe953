/** Tests of custom fields. */
@NullMarked
package org.impactdata.domain.customfield;

import org.jspecify.annotations.NullMarked;
