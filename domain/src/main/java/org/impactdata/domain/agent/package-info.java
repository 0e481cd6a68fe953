/** Agents: the persons who sign in, what they may do, and who is acting right now. */
@NullMarked
package org.impactdata.domain.agent;

import org.jspecify.annotations.NullMarked;
