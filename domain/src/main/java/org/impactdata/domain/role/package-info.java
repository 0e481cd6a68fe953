/** Roles, what they allow, and who has which of them where. */
@NullMarked
package org.impactdata.domain.role;

import org.jspecify.annotations.NullMarked;
