/** The warnings and errors of the application. */
@NullMarked
package org.impactdata.console.systemlog;

import org.jspecify.annotations.NullMarked;
