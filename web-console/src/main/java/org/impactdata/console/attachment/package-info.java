/** Files, on the page of an adherent. */
@NullMarked
package org.impactdata.console.attachment;

import org.jspecify.annotations.NullMarked;
