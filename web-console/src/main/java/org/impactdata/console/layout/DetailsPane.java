package org.impactdata.console.layout;

/** What is shown beside a list, of one of its rows. */
public interface DetailsPane {

	/**
	 * Says how to leave it.
	 * @param close to do when the reader is done with it
	 */
	void onClose(Runnable close);

}
