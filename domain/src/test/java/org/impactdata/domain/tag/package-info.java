/** Tests of tags, notes and attachments. */
@NullMarked
package org.impactdata.domain.tag;

import org.jspecify.annotations.NullMarked;
