/**
 * Warnings and errors of every process, kept for a time so that people can look them up.
 */
@NullMarked
package org.impactdata.domain.systemlog;

import org.jspecify.annotations.NullMarked;
