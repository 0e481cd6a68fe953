/**
 * Whole imports: file in, adherents, history, rejects and files out.
 */
@NullMarked
package org.impactdata.batch.adherentimport;

import org.jspecify.annotations.NullMarked;
