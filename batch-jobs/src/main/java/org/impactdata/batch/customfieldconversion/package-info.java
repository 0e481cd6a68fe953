/**
 * Writes the values of a custom field in the form of its new type, as a job.
 */
@NullMarked
package org.impactdata.batch.customfieldconversion;

import org.jspecify.annotations.NullMarked;
