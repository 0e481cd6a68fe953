/** Organisations: the tree that adherents and agents' rights hang on. */
@NullMarked
package org.impactdata.domain.organization;

import org.jspecify.annotations.NullMarked;
