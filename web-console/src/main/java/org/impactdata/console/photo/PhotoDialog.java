package org.impactdata.console.photo;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.UploadTexts;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.adherent.AdherentDetails;
import org.impactdata.domain.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Lets an agent choose a photo, from a file, the clipboard or a camera, and cut it to
 * shape.
 */
public final class PhotoDialog extends Dialog {

	private final transient Consumer<ChosenPhoto> keep;

	private final Div content = new Div();

	private final Div problem = new Div();

	private final Button save = new Button();

	private @Nullable Cropper cropper;

	/**
	 * A dialogue.
	 * @param adherent whose photo is shown first; null when there is none yet
	 * @param keep given what was chosen
	 * @param remove to do when the photo is to go; null when there is none
	 */
	public PhotoDialog(@Nullable AdherentDetails adherent, Consumer<ChosenPhoto> keep, @Nullable Runnable remove) {
		this.keep = keep;
		addClassName("photo-dialog");
		setHeaderTitle(getTranslation("photo.title"));
		setWidth("440px");
		this.content.addClassName("stack");
		this.problem.addClassName("photo-problem");
		add(this.problem, this.content);
		this.save.setText(getTranslation("photo.use"));
		this.save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		this.save.addClickListener((click) -> use());
		if (remove != null) {
			Button removing = new Button(getTranslation("photo.remove"), (click) -> {
				close();
				remove.run();
			});
			removing.addThemeVariants(ButtonVariant.LUMO_ERROR);
			getFooter().add(removing);
		}
		getFooter().add(new Button(getTranslation("action.cancel"), (click) -> close()), this.save);
		choose(adherent);
	}

	@Override
	protected void onAttach(AttachEvent event) {
		super.onAttach(event);
		event.getUI().getPage().addJsModule("context://photo.js");
	}

	private void choose(@Nullable AdherentDetails adherent) {
		this.save.setEnabled(false);
		this.content.removeAll();
		String photo = (adherent != null) ? adherent.photo() : null;
		if (adherent != null && photo != null) {
			Image present = new Image(PhotoFrame.address(adherent.id(), photo),
					getTranslation("photo.of", adherent.displayName()));
			present.addClassName("photo-present");
			this.content.add(present);
		}
		Upload upload = upload("photo.choose", Glyph.UPLOAD);
		upload.addClassName("photo-upload");
		Upload camera = upload("photo.camera", Glyph.CAMERA);
		camera.addClassName("photo-camera");
		camera.setDropAllowed(false);
		camera.getElement().setAttribute("capture", "user");
		Paragraph help = new Paragraph(getTranslation("photo.help", Formats.size(Picture.LARGEST_FILE, getLocale())));
		help.addClassNames("muted", "small");
		this.content.add(upload, camera, help);
		upload.getElement()
			.executeJs(
					"const start = () => window.impactPhoto ? window.impactPhoto.receive(this, $0, $1) "
							+ ": requestAnimationFrame(start); start()",
					camera.getElement(), getTranslation("photo.shoot"));
	}

	private Upload upload(String label, Glyph glyph) {
		Upload upload = new Upload();
		upload.setUploadHandler(new Receiver());
		upload.setMaxFiles(1);
		upload.setMaxFileSize((int) Picture.LARGEST_FILE);
		upload.setAcceptedMimeTypes("image/jpeg", "image/png");
		upload.setI18n(UploadTexts.of(this, Formats.size(Picture.LARGEST_FILE, getLocale())));
		upload.setUploadButton(new Button(getTranslation(label), glyph.draw()));
		upload.setDropLabel(new Span(getTranslation("photo.drop")));
		upload.addFileRejectedListener((event) -> {
			upload.clearFileList();
			refuse(getTranslation("photo.not-accepted", event.getFileName(), event.getErrorMessage()));
		});
		return upload;
	}

	private void refuse(String sentence) {
		this.problem.removeAll();
		this.problem.add(new Notice(State.DANGER, sentence));
	}

	private void cut(Picture picture) {
		Cropper shown = new Cropper(picture);
		this.cropper = shown;
		this.problem.removeAll();
		this.content.removeAll();
		Paragraph help = new Paragraph(getTranslation("photo.crop"));
		help.addClassNames("muted", "small");
		this.content.add(shown, help, new Button(getTranslation("photo.other"), (click) -> choose(null)));
		this.save.setEnabled(true);
		this.save.focus();
	}

	private void use() {
		Cropper shown = this.cropper;
		if (shown != null) {
			close();
			this.keep.accept(shown.chosen());
		}
	}

	/** Reads the picture as it arrives; nothing of a file that is none is kept. */
	private final class Receiver implements UploadHandler {

		@Override
		public void handleUploadRequest(UploadEvent event) throws IOException {
			UI ui = event.getUI();
			try (InputStream content = event.getInputStream()) {
				Picture picture = Picture.read(content.readNBytes((int) Picture.LARGEST_FILE));
				ui.access(() -> cut(picture));
			}
			catch (DomainException ex) {
				String sentence = ex.sentence(ui.getLocale());
				ui.access(() -> {
					choose(null);
					refuse(sentence);
				});
			}
		}

		@Override
		public long getFileSizeMax() {
			return Picture.LARGEST_FILE;
		}

		@Override
		public long getRequestSizeMax() {
			return Picture.LARGEST_FILE;
		}

	}

}
