package org.impactdata.console.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import org.impactdata.console.layout.Confirmation;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.IconButton;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.Toast;
import org.impactdata.console.layout.UploadTexts;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.attachment.Attachment;
import org.impactdata.domain.attachment.AttachmentService;

/** The files about an adherent, latest first, and a place to drop others. */
final class AttachmentList extends Div {

	private final transient AttachmentService attachments;

	private final long adherentId;

	private final boolean editable;

	private final UnorderedList list = new UnorderedList();

	AttachmentList(AttachmentService attachments, long adherentId, boolean editable) {
		this.attachments = attachments;
		this.adherentId = adherentId;
		this.editable = editable;
		addClassNames("stack", "attachments");
		this.list.addClassName("attachment-list");
		add(this.list);
		if (editable) {
			add(upload());
		}
		show();
	}

	private Upload upload() {
		Upload upload = new Upload();
		upload.setUploadHandler(new Receiver(upload));
		upload.setMaxFileSize((int) Attachment.LARGEST);
		upload.setI18n(UploadTexts.of(this, Formats.size(Attachment.LARGEST, getLocale())));
		upload.setUploadButton(new Button(getTranslation("attachments.add"), Glyph.UPLOAD.draw()));
		upload.setDropLabel(new Span(getTranslation("attachments.drop")));
		upload.addFileRejectedListener((event) -> {
			upload.clearFileList();
			Toast.show(State.DANGER, event.getErrorMessage());
		});
		return upload;
	}

	private void show() {
		this.list.removeAll();
		List<Attachment> all = this.attachments.of(this.adherentId);
		all.forEach((file) -> this.list.add(item(file)));
		if (all.isEmpty()) {
			ListItem none = new ListItem(getTranslation("attachments.none"));
			none.addClassName("muted");
			this.list.add(none);
		}
	}

	private ListItem item(Attachment file) {
		Anchor link = new Anchor("api/adherents/" + this.adherentId + "/attachments/" + file.id(), file.name());
		link.getElement().setAttribute("download", true);
		Span more = new Span(getTranslation("attachments.about", Formats.size(file.size(), getLocale()), file.author(),
				Formats.moment(file.createdAt(), getLocale())));
		more.addClassNames("muted", "small");
		Div words = new Div(link, more);
		words.addClassNames("stack-tight", "grow");
		ListItem item = new ListItem(Glyph.FILE.draw(), words);
		item.addClassName("row");
		if (this.editable) {
			item.add(new IconButton(Glyph.CLOSE, getTranslation("attachments.remove", file.name()), () -> confirm(file))
				.inline());
		}
		return item;
	}

	private void confirm(Attachment file) {
		Confirmation.ask(getTranslation("attachments.remove.title", file.name()),
				getTranslation("attachments.remove.text"), getTranslation("attachments.remove.confirm"), () -> {
					this.attachments.remove(this.adherentId, file.id());
					show();
				});
	}

	/** Keeps files as they arrive; one that is refused is named, and the others go on. */
	private final class Receiver implements UploadHandler {

		private final Upload upload;

		Receiver(Upload upload) {
			this.upload = upload;
		}

		@Override
		public void handleUploadRequest(UploadEvent event) throws IOException {
			UI ui = event.getUI();
			try (InputStream content = event.getInputStream()) {
				byte[] bytes = content.readNBytes((int) Attachment.LARGEST + 1);
				AttachmentList.this.attachments.add(AttachmentList.this.adherentId, event.getFileName(), bytes);
				ui.access(this::done);
			}
			catch (DomainException ex) {
				String sentence = ex.sentence(ui.getLocale());
				ui.access(() -> {
					Toast.show(State.DANGER, sentence);
					done();
				});
			}
		}

		private void done() {
			this.upload.clearFileList();
			show();
		}

	}

}
