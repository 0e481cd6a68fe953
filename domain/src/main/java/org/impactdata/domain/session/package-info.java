/**
 * Sessions: who is signed in from where, and the end of it, which every node learns from
 * the table.
 */
@NullMarked
package org.impactdata.domain.session;

import org.jspecify.annotations.NullMarked;
