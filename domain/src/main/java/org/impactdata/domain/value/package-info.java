/**
 * Values that tell by themselves whether a text is one of them: dates, telephone numbers,
 * addresses, names.
 */
@NullMarked
package org.impactdata.domain.value;

import org.jspecify.annotations.NullMarked;
