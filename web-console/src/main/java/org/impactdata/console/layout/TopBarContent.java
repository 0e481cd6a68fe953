package org.impactdata.console.layout;

import com.vaadin.flow.component.Component;

/**
 * Something a feature shows in the top bar, such as the work that is running.
 */
@FunctionalInterface
public interface TopBarContent {

	Component create();

}
