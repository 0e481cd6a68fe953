/**
 * Proving who one is: passwords, what is done against guessing them, second factors,
 * single sign-on.
 */
@NullMarked
package org.impactdata.domain.signin;

import org.jspecify.annotations.NullMarked;
