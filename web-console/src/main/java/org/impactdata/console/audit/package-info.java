/** The journal: who did what, when, from where. */
@NullMarked
package org.impactdata.console.audit;

import org.jspecify.annotations.NullMarked;
