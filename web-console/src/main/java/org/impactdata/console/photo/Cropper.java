package org.impactdata.console.photo;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import org.impactdata.domain.adherent.PhotoCrop;
import org.impactdata.domain.media.Picture;
import tools.jackson.databind.JsonNode;

/**
 * A frame of the photo's ratio, behind which the picture is moved and enlarged by mouse,
 * finger or keyboard.
 */
final class Cropper extends Div {

	private final transient Picture picture;

	private transient PhotoCrop crop;

	Cropper(Picture picture) {
		this.picture = picture;
		this.crop = PhotoCrop.largest(picture.width(), picture.height());
		addClassName("cropper");
		Image image = new Image(Previews.of(picture), getTranslation("photo.chosen"));
		Div frame = new Div(image);
		frame.addClassName("cropper-frame");
		frame.getElement().setAttribute("tabindex", "0");
		frame.getElement().setAttribute("role", "group");
		frame.getElement().setAttribute("aria-label", getTranslation("photo.move"));
		Input zoom = new Input();
		zoom.setType("range");
		zoom.setId("photo-zoom");
		zoom.getElement().setAttribute("min", "1").setAttribute("max", "4").setAttribute("step", "0.05");
		zoom.getElement().setAttribute("value", "1");
		NativeLabel label = new NativeLabel(getTranslation("photo.zoom"));
		label.setFor(zoom);
		add(frame, label, zoom);
		getElement().addEventListener("crop", (event) -> {
			JsonNode data = event.getEventData();
			this.crop = new PhotoCrop(share(data, "x"), share(data, "y"), Math.max(0.01, share(data, "width")));
		}).addEventData("event.detail.x").addEventData("event.detail.y").addEventData("event.detail.width");
	}

	private static double share(JsonNode data, String name) {
		double given = data.get("event.detail." + name).asDouble();
		return (given >= 0) ? Math.min(given, name.equals("width") ? 1 : 0.99) : 0;
	}

	@Override
	protected void onAttach(AttachEvent event) {
		event.getUI().getPage().addJsModule("context://photo.js");
		getElement().executeJs("const start = () => window.impactPhoto ? window.impactPhoto.crop(this, $0, $1, $2) "
				+ ": requestAnimationFrame(start); start()", this.crop.x(), this.crop.y(), this.crop.width());
	}

	ChosenPhoto chosen() {
		return new ChosenPhoto(this.picture, this.crop);
	}

}
