/**
 * Finding adherents as one types. The index follows the table {@code search_index_event},
 * written by whoever changes an adherent and emptied by the one process that owns the
 * index.
 */
@NullMarked
package org.impactdata.domain.search;

import org.jspecify.annotations.NullMarked;
