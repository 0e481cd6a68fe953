/** History: who changed what, when and from where. */
@NullMarked
package org.impactdata.domain.audit;

import org.jspecify.annotations.NullMarked;
