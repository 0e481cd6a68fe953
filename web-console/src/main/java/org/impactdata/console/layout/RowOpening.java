package org.impactdata.console.layout;

import java.util.function.Consumer;

import com.vaadin.flow.component.grid.Grid;

/**
 * Opens a row of a list by a click, or by Enter on the row the keyboard is at.
 */
public final class RowOpening {

	private static final String KEY = "event.detail.key";

	private RowOpening() {
	}

	/**
	 * Lets rows be opened.
	 * @param grid the list
	 * @param open given what the row shows
	 */
	public static <T> void on(Grid<T> grid, Consumer<T> open) {
		grid.addClassName("clickable");
		grid.addAttachListener((event) -> grid.getElement().executeJs("window.impact.openWithEnter(this)"));
		grid.addItemClickListener((event) -> open.accept(event.getItem()));
		grid.getElement().addEventListener("row-open", (event) -> {
			T item = grid.getDataCommunicator().getKeyMapper().get(event.getEventData().get(KEY).asString());
			if (item != null) {
				open.accept(item);
			}
		}).addEventData(KEY);
	}

}
