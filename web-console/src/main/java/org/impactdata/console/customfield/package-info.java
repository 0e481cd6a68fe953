/** Screens on which custom fields are defined. */
@NullMarked
package org.impactdata.console.customfield;

import org.jspecify.annotations.NullMarked;
