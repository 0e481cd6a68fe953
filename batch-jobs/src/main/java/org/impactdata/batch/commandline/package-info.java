/**
 * The command {@code impact}: what operators do from a shell. Help and everything that
 * needs no database answers without an application context.
 */
@NullMarked
package org.impactdata.batch.commandline;

import org.jspecify.annotations.NullMarked;
