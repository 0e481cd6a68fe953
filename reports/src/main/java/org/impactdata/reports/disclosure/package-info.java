/** All that is known of a person, as an archive with a document to read. */
@NullMarked
package org.impactdata.reports.disclosure;

import org.jspecify.annotations.NullMarked;
