package org.impactdata.console.layout;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;

/**
 * A list, and beside it the details of the row that is open: in its place where there is
 * no room for both.
 */
public abstract class ListWithDetails extends MasterDetailLayout {

	private final Grid<?> grid;

	private final Div body = new Div();

	private final String masterWidth;

	private final String detailWidth;

	/**
	 * A list.
	 * @param masterWidth least width of the list beside details, as in a style sheet
	 * @param detailWidth width of the details
	 */
	protected ListWithDetails(Grid<?> grid, String masterWidth, String detailWidth) {
		this.grid = grid;
		this.masterWidth = masterWidth;
		this.detailWidth = detailWidth;
	}

	/**
	 * Puts the list together.
	 * @param above what is above the rows: title and filters
	 */
	protected final void lay(Component... above) {
		Div master = new Div(above);
		master.add(this.body);
		master.addClassNames("page", "list");
		this.body.addClassName("list-body");
		setMaster(master);
		setDetailSize(this.detailWidth);
		setOverlaySize("100%");
		setSizeFull();
		addDetailEscapePressListener((event) -> close());
	}

	/** Shows the rows, or what is to be said when there are none. */
	protected final void put(Component content) {
		if (content.getParent().filter(this.body::equals).isEmpty()) {
			this.body.removeAll();
			this.body.add(content);
		}
	}

	/** Leads back to the list alone; the keyboard goes on in its rows. */
	protected abstract void close();

	/**
	 * Fits the list to the window.
	 * @param narrow whether it is as narrow as a phone's
	 */
	protected abstract void arrange(boolean narrow);

	/** Moves the keyboard to the rows. */
	protected final void focusRows() {
		this.grid.getElement().executeJs("window.impact.focusRows(this)");
	}

	/** Keeps what the list shows in the address, without another entry for Back. */
	protected final void keepInAddress(String parameters) {
		getElement().executeJs("window.impact.replaceQuery($0)", parameters);
	}

	@Override
	protected void onAttach(AttachEvent event) {
		PhoneWidth.follow(this, event.getUI(), (phone) -> {
			arrange(phone);
			setMasterSize(phone ? "100%" : this.masterWidth, true);
		});
	}

	@Override
	public void removeRouterLayoutContent(HasElement oldContent) {
		super.removeRouterLayoutContent(oldContent);
		this.grid.deselectAll();
	}

	@Override
	public void showRouterLayoutContent(HasElement content) {
		super.showRouterLayoutContent(content);
		if (content instanceof DetailsPane pane) {
			pane.onClose(this::close);
		}
	}

}
