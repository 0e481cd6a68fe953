/**
 * What job operations tell, without a database.
 */
@NullMarked
package org.impactdata.batch.operations;

import org.jspecify.annotations.NullMarked;
