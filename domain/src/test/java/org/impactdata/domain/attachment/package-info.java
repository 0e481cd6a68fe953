/** Tests of attachments. */
@NullMarked
package org.impactdata.domain.attachment;

import org.jspecify.annotations.NullMarked;
