package org.impactdata.console.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import org.impactdata.batch.adherentimport.AdherentImports;
import org.impactdata.batch.tabular.TabularException;
import org.impactdata.console.ConsoleProperties;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.UploadTexts;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.media.StoredFiles;
import org.impactdata.domain.media.ContentNotKeptException;
import org.impactdata.domain.media.TooLargeException;

/**
 * First step of an import: the file, streamed to where it is kept.
 */
@Route(ImportListView.PATH + "/nouveau")
@PermitAll
@Needs(Permission.IMPORT_RUN)
class ImportUploadView extends Div implements HasDynamicTitle {

	private final transient AdherentImports imports;

	private final transient StoredFiles files;

	private final long largest;

	private final Div problems = new Div();

	private final Upload upload = new Upload();

	ImportUploadView(AdherentImports imports, StoredFiles files, ConsoleProperties properties) {
		this.imports = imports;
		this.files = files;
		this.largest = properties.largestUpload().toBytes();
		addClassName("page");
		Paragraph help = new Paragraph(getTranslation("import.upload.help", Formats.size(this.largest, getLocale())));
		help.addClassName("muted");
		Div body = new Div(new WizardSteps(WizardSteps.Step.FILE, 0), this.problems, upload(), help);
		body.addClassName("page-body");
		add(new PageHeader(getTranslation("adherents.import"))
			.withBack(new RouterLink(getTranslation("imports.title"), ImportListView.class)), body);
	}

	private Upload upload() {
		Upload upload = this.upload;
		upload.setUploadHandler(new Receiver());
		upload.setMaxFiles(1);
		upload.setMaxFileSize((int) Math.min(this.largest, Integer.MAX_VALUE));
		upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv", ".xlsx", ".xls");
		upload.setI18n(UploadTexts.of(this, Formats.size(this.largest, getLocale())));
		Button choose = new Button(getTranslation("import.upload.choose"), Glyph.UPLOAD.draw());
		choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		upload.setUploadButton(choose);
		upload.setDropLabel(new Span(getTranslation("import.upload.drop")));
		upload.setDropLabelIcon(Glyph.FILE.draw());
		upload.addFileRejectedListener((event) -> refuse(
				getTranslation("import.upload.not-accepted", event.getFileName(), event.getErrorMessage())));
		return upload;
	}

	/**
	 * Says why, and lets another file be chosen at once.
	 */
	private void refuse(String sentence) {
		this.upload.clearFileList();
		this.problems.removeAll();
		this.problems.add(new Notice(State.DANGER, sentence));
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("adherents.import"));
	}

	/**
	 * Streams the file to the media store, then makes an import of it.
	 */
	private final class Receiver implements UploadHandler {

		@Override
		public void handleUploadRequest(UploadEvent event) throws IOException {
			UI ui = event.getUI();
			String name = event.getFileName();
			try (InputStream content = event.getInputStream()) {
				String type = Objects.requireNonNullElse(event.getContentType(), "application/octet-stream");
				long file = ImportUploadView.this.files.store(content, name, type, ImportUploadView.this.largest).id();
				long id = ImportUploadView.this.imports.register(file);
				ui.access(() -> ui.navigate(ImportReadingView.class,
						new RouteParameters(ImportReadingView.IMPORT, String.valueOf(id))));
			}
			catch (TabularException ex) {
				tell(event, ex.text(ui.getLocale()));
			}
			catch (TooLargeException ex) {
				tell(event, ui.getTranslation("import.upload.too-large",
						Formats.size(ImportUploadView.this.largest, ui.getLocale())));
			}
			catch (ContentNotKeptException ex) {
				tell(event, ex.sentence(ui.getLocale()));
			}
		}

		private void tell(UploadEvent event, String sentence) {
			event.reject(sentence);
			event.getUI().access(() -> refuse(sentence));
		}

		@Override
		public long getFileSizeMax() {
			return ImportUploadView.this.largest;
		}

		@Override
		public long getRequestSizeMax() {
			return ImportUploadView.this.largest;
		}

	}

}
