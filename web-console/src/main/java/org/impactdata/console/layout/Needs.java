package org.impactdata.console.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.impactdata.domain.access.Permission;

/**
 * Names what an agent must be allowed to do to open a screen. Whoever is not is told so
 * in words, before anything of the screen is built.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

	/**
	 * Without it the screen is refused.
	 * @return the permission
	 */
	Permission value();

}
