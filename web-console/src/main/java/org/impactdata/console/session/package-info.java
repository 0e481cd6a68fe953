/**
 * Sessions at the console: what holds them, what refuses those that ended, how an open
 * screen learns of it, and where agents see them.
 */
@NullMarked
package org.impactdata.console.session;

import org.jspecify.annotations.NullMarked;
