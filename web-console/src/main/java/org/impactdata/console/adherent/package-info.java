/**
 * The list of adherents, an adherent's page, and the search endpoint.
 */
@NullMarked
package org.impactdata.console.adherent;

import org.jspecify.annotations.NullMarked;
