@NullMarked
package org.impactdata.domain.access;

import org.jspecify.annotations.NullMarked;
