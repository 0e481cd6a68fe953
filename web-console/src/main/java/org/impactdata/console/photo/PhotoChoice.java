package org.impactdata.console.photo;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.impactdata.console.layout.Glyph;
import org.impactdata.domain.adherent.AdherentDetails;
import org.jspecify.annotations.Nullable;

/** A photo on a form: what was chosen is kept when the form is. */
public final class PhotoChoice extends Div {

	private final PhotoFrame frame = new PhotoFrame();

	private final Button button;

	private final transient Runnable changed;

	private transient @Nullable ChosenPhoto chosen;

	/**
	 * A choice.
	 * @param adherent whose photo there is already; null for a new one
	 * @param changed to do when a photo was chosen
	 */
	public PhotoChoice(@Nullable AdherentDetails adherent, Runnable changed) {
		this.changed = changed;
		addClassNames("row", "photo-choice");
		this.button = new Button(getTranslation("photo.add"), Glyph.CAMERA.draw(),
				(click) -> new PhotoDialog(adherent, this::choose, null).open());
		add(this.frame, this.button);
		if (adherent != null && adherent.photo() != null) {
			this.frame.show(adherent);
			this.button.setText(getTranslation("photo.change"));
		}
		this.frame.setVisible(adherent != null && adherent.photo() != null);
	}

	private void choose(ChosenPhoto photo) {
		this.chosen = photo;
		this.frame.show(photo);
		this.frame.setVisible(true);
		this.button.setText(getTranslation("photo.change"));
		this.changed.run();
	}

	/** What was chosen; null when nothing was. */
	public @Nullable ChosenPhoto chosen() {
		return this.chosen;
	}

	/** Forgets what was chosen. */
	public void clear() {
		this.chosen = null;
		this.frame.setVisible(false);
		this.button.setText(getTranslation("photo.add"));
	}

}
