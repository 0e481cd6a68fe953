/**
 * Who is acting right now, what that caller may do, and where: asked anew for every
 * action, so that a right that is taken away is gone with the next one.
 */
@NullMarked
package org.impactdata.domain.access;

import org.jspecify.annotations.NullMarked;
