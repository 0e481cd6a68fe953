package org.impactdata.console.layout;

import com.vaadin.flow.component.Component;
import org.impactdata.domain.access.Permission;

/**
 * A screen the agent can go to from the drawer.
 *
 * @param group where it stands
 * @param order its place in the group, smallest first
 * @param label bundle key of its name
 * @param glyph its icon
 * @param view the screen
 * @param permission without it the screen is not offered
 */
public record NavigationItem(Group group, int order, String label, Glyph glyph, Class<? extends Component> view,
		Permission permission) {

	/**
	 * The drawer's groups, in their order; a group without a screen is not shown.
	 */
	public enum Group {

		ADHERENTS, BADGES, DATA, JOBS, ADMINISTRATION

	}

}
