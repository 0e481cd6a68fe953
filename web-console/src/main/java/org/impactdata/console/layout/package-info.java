/**
 * The frame every screen lives in, and the components all screens share.
 */
@NullMarked
package org.impactdata.console.layout;

import org.jspecify.annotations.NullMarked;
