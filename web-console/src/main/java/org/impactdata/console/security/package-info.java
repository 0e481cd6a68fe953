/**
 * Signing in, the first administrator, languages, and what is shown when something is
 * refused or fails.
 */
@NullMarked
package org.impactdata.console.security;

import org.jspecify.annotations.NullMarked;
