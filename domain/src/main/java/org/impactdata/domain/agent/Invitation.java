package org.impactdata.domain.agent;

import java.util.Locale;

/**
 * A link, and to whom it is to be sent.
 *
 * @param link to choose a password by
 * @param name of the agent
 * @param language in which to write
 */
public record Invitation(AccessLink link, String name, Locale language) {
}
