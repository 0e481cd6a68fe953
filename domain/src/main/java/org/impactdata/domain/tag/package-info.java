/** Tags: words by which agents group adherents. */
@NullMarked
package org.impactdata.domain.tag;

import org.jspecify.annotations.NullMarked;
