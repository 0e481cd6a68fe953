/**
 * Custom fields: what an association itself wants to know of its adherents, defined on a
 * screen and kept as texts in the form their type gives them.
 */
@NullMarked
package org.impactdata.domain.customfield;

import org.jspecify.annotations.NullMarked;
