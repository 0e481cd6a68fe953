/** Tests of the archive of all that is known of a person. */
@NullMarked
package org.impactdata.reports.disclosure;

import org.jspecify.annotations.NullMarked;
