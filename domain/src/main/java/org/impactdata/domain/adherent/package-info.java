/**
 * Adherents: the persons and organisations an association works with, and what is known
 * of them.
 */
@NullMarked
package org.impactdata.domain.adherent;

import org.jspecify.annotations.NullMarked;
