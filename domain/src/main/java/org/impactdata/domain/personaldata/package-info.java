/**
 * What is known of a person, wherever it is kept: handed to them, or removed for good.
 */
@NullMarked
package org.impactdata.domain.personaldata;

import org.jspecify.annotations.NullMarked;
