/** Tests of what all screens are made of. */
@NullMarked
package org.impactdata.console.layout;

import org.jspecify.annotations.NullMarked;
