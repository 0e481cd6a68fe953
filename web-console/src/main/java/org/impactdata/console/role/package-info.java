/**
 * Roles: what each allows, side by side, and the screen to change one.
 */
@NullMarked
package org.impactdata.console.role;

import org.jspecify.annotations.NullMarked;
