/**
 * The whole conversion of a custom field, on a real database.
 */
@NullMarked
package org.impactdata.batch.customfieldconversion;

import org.jspecify.annotations.NullMarked;
