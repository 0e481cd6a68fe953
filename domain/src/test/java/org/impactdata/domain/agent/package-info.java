/** Tests of agents. */
@NullMarked
package org.impactdata.domain.agent;

import org.jspecify.annotations.NullMarked;
