@NullMarked
package org.impactdata.domain.audit;

import org.jspecify.annotations.NullMarked;
