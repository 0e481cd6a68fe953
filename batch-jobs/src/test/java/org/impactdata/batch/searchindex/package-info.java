/**
 * The whole rebuild of the search index, on a real database and a real index.
 */
@NullMarked
package org.impactdata.batch.searchindex;

import org.jspecify.annotations.NullMarked;
