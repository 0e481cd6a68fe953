/**
 * Files the product keeps: uploads, results, pictures. Found by their content, written
 * whole or not at all.
 */
@NullMarked
package org.impactdata.domain.media;

import org.jspecify.annotations.NullMarked;
