/**
 * Files of invented French adherents, as true to life as a test of the product needs and
 * the same for the same seed.
 */
@NullMarked
package org.impactdata.batch.sample;

import org.jspecify.annotations.NullMarked;
