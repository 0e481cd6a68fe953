/** Photos of adherents: chosen, cut to shape, shown. */
@NullMarked
package org.impactdata.console.photo;

import org.jspecify.annotations.NullMarked;
