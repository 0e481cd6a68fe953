/** Tests of what holds for the whole domain. */
@NullMarked
package org.impactdata.domain;

import org.jspecify.annotations.NullMarked;
