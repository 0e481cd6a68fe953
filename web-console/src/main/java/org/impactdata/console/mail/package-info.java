/**
 * Mails to agents: links by which they choose a password.
 */
@NullMarked
package org.impactdata.console.mail;

import org.jspecify.annotations.NullMarked;
