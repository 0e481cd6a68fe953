/**
 * Adherents: the persons and organisations an association works with, and the values they
 * are described by.
 */
@NullMarked
package org.impactdata.domain.adherent;

import org.jspecify.annotations.NullMarked;
