/**
 * Agents: who they are, what each may do and why, and who sees an adherent.
 */
@NullMarked
package org.impactdata.console.agent;

import org.jspecify.annotations.NullMarked;
