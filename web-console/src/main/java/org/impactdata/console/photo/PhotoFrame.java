package org.impactdata.console.photo;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import org.impactdata.console.layout.Initials;
import org.impactdata.domain.adherent.AdherentDetails;
import org.jspecify.annotations.Nullable;

/** The photo of an adherent, or the initials where there is none. */
public final class PhotoFrame extends Div {

	public PhotoFrame() {
		addClassName("photo-frame");
	}

	/** The photo of an adherent, in its small form. */
	public PhotoFrame(AdherentDetails adherent) {
		this();
		show(adherent);
	}

	public void show(AdherentDetails adherent) {
		removeAll();
		String photo = adherent.photo();
		if (photo == null) {
			add(new Initials(adherent.displayName()).large());
			return;
		}
		add(new Image(address(adherent.id(), photo) + "/thumbnail",
				getTranslation("photo.of", adherent.displayName())));
	}

	/** Shows a picture that is not kept yet. */
	public void show(@Nullable ChosenPhoto chosen) {
		removeAll();
		if (chosen != null) {
			add(new Image(Previews.of(chosen), getTranslation("photo.chosen")));
		}
	}

	/** Where the large form is. */
	static String address(long id, String photo) {
		return "api/adherents/" + id + "/photo/" + photo;
	}

}
