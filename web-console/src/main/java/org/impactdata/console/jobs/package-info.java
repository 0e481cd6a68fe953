/**
 * The work in hand: what runs now, how far it is, and its files.
 */
@NullMarked
package org.impactdata.console.jobs;

import org.jspecify.annotations.NullMarked;
