/**
 * Removes what is known of a person from wherever it is kept.
 */
@NullMarked
package org.impactdata.domain.erasure;

import org.jspecify.annotations.NullMarked;
