/**
 * What Impact Data keeps: adherents, organisations, agents, and how they are found,
 * stored and remembered.
 */
@NullMarked
package org.impactdata.domain;

import org.jspecify.annotations.NullMarked;
