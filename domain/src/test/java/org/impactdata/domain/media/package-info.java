@NullMarked
package org.impactdata.domain.media;

import org.jspecify.annotations.NullMarked;
