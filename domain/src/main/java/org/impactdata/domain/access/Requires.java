package org.impactdata.domain.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Refuses callers who do not have the permission, in any organisation. Which adherents
 * they may see or change is decided by {@link CallerAccess#scope}.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@access.may('{value}')")
public @interface Requires {

	/**
	 * What the caller needs.
	 * @return the permission
	 */
	Permission value();

}
