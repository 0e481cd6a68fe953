/** Tests of signing in. */
@NullMarked
package org.impactdata.domain.signin;

import org.jspecify.annotations.NullMarked;
