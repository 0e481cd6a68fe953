/**
 * Where the database comes from: an external MySQL or MariaDB, or an embedded MariaDB
 * server that is started by the first process that needs it and ends with the last.
 */
@NullMarked
package org.impactdata.domain.database;

import org.jspecify.annotations.NullMarked;
