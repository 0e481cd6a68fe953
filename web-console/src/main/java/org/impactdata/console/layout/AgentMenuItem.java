package org.impactdata.console.layout;

import com.vaadin.flow.component.Component;

/**
 * A screen about the agent's own affairs, offered in the agent menu to everybody.
 *
 * @param order its place, smallest first
 * @param label bundle key of its name
 * @param glyph its icon
 * @param view the screen
 */
public record AgentMenuItem(int order, String label, Glyph glyph, Class<? extends Component> view) {
}
