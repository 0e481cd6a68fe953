@NullMarked
package org.impactdata.domain.role;

import org.jspecify.annotations.NullMarked;
