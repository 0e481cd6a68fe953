package org.impactdata.console.adherent;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.KeyFacts;
import org.impactdata.console.layout.Section;
import org.impactdata.domain.DomainMessages;
import org.impactdata.domain.personaldata.ErasureCertificate;

/** That a person was erased: to read, and to take away. */
final class ErasureCertificateSection extends Div {

	ErasureCertificateSection(ErasureCertificate certificate) {
		String title = getTranslation("adherent.certificate", certificate.id());
		KeyFacts facts = new KeyFacts()
			.with(getTranslation("adherent.certificate.when"), Formats.moment(certificate.erasedAt(), getLocale()))
			.with(getTranslation("adherent.certificate.who"), certificate.erasedBy())
			.with(getTranslation("adherent.erase.reason"), certificate.reason());
		StringBuilder text = new StringBuilder(title).append("\n\n")
			.append(getTranslation("adherent.certificate.text"))
			.append("\n\n");
		line(text, "adherent.certificate.when", Formats.moment(certificate.erasedAt(), getLocale()));
		line(text, "adherent.certificate.who", certificate.erasedBy());
		line(text, "adherent.erase.reason", certificate.reason());
		certificate.removed().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach((removed) -> {
			String kind = DomainMessages.text(getLocale(), "erasure." + removed.getKey());
			String number = Formats.number(removed.getValue(), getLocale());
			facts.with(kind, number);
			text.append(kind).append("\t").append(number).append('\n');
		});
		byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
		Anchor download = new Anchor(
				DownloadHandler.fromInputStream((event) -> new DownloadResponse(new ByteArrayInputStream(file),
						getTranslation("adherent.certificate.file", certificate.id()), "text/plain;charset=utf-8",
						file.length)),
				getTranslation("adherent.certificate.download"));
		Div content = new Div(new Paragraph(getTranslation("adherent.certificate.text")), facts, download);
		content.addClassName("stack");
		add(new Section(title, content));
	}

	private void line(StringBuilder text, String label, String value) {
		text.append(getTranslation(label)).append("\t").append(value).append('\n');
	}

}
