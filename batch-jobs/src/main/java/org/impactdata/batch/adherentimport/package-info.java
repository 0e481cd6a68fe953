/**
 * The job that brings adherents in from a file: read, match, apply, index, rejects; and
 * the job that takes an import back.
 */
@NullMarked
package org.impactdata.batch.adherentimport;

import org.jspecify.annotations.NullMarked;
