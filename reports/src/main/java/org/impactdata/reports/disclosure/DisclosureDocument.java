package org.impactdata.reports.disclosure;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;

import org.impactdata.domain.DomainMessages;
import org.impactdata.domain.personaldata.Disclosure;
import org.impactdata.domain.personaldata.PersonalData;
import org.impactdata.domain.personaldata.PersonalData.Item;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** The document to read: each part under its title, page by page. */
final class DisclosureDocument {

	/** Letters of many scripts, which the fonts every reader knows have not. */
	private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed%s.ttf";

	/**
	 * With less above the lower edge, in points, a title would be parted from its text.
	 */
	private static final float ROOM_FOR_A_PART = 130;

	private static final Color MUTED = new Color(0x5a, 0x63, 0x6e);

	private static final Color LINE = new Color(0xdd, 0xe2, 0xe7);

	private final Disclosure disclosure;

	private final BaseFont regular = font("");

	private final BaseFont bold = font("-Bold");

	private DisclosureDocument(Disclosure disclosure) {
		this.disclosure = disclosure;
	}

	/** Writes it; the stream stays open. */
	static void write(Disclosure disclosure, OutputStream to) {
		new DisclosureDocument(disclosure).write(to);
	}

	private static BaseFont font(String style) {
		String name = FONTS.formatted(style);
		try (InputStream file = Objects.requireNonNull(DisclosureDocument.class.getResourceAsStream(name), name)) {
			return BaseFont.createFont("DejaVu" + style + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true,
					file.readAllBytes(), null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(OutputStream to) {
		Document document = new Document(PageSize.A4, 48, 48, 48, 56);
		PdfWriter writer = PdfWriter.getInstance(document, to);
		writer.setCloseStream(false);
		writer.setPageEvent(new PageNumbers());
		document.addTitle(text("disclosure.title"));
		document.setDocumentLanguage(this.disclosure.language().toLanguageTag());
		document.open();
		document.add(new Paragraph(text("disclosure.title"), new Font(this.bold, 18)));
		document.add(new Paragraph(this.disclosure.name() + " · " + this.disclosure.identifiant(),
				new Font(this.regular, 12)));
		document.add(new Paragraph(
				text("disclosure.given",
						DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
							.withLocale(this.disclosure.language())
							.withZone(ZoneId.systemDefault())
							.format(this.disclosure.givenAt()),
						this.disclosure.givenBy()),
				new Font(this.regular, 9, 0, MUTED)));
		this.disclosure.parts().forEach((part) -> {
			if (writer.getVerticalPosition(true) < ROOM_FOR_A_PART) {
				document.newPage();
			}
			add(document, part);
		});
		document.close();
	}

	private void add(Document document, PersonalData part) {
		Paragraph title = new Paragraph(text("disclosure." + part.key()), new Font(this.bold, 12));
		title.setSpacingBefore(16);
		title.setSpacingAfter(6);
		document.add(title);
		if (part.rows().isEmpty()) {
			document.add(new Paragraph(text("disclosure.nothing"), new Font(this.regular, 9, 0, MUTED)));
			return;
		}
		PdfPTable table = new PdfPTable(new float[] { 1, 2.6f });
		table.setWidthPercentage(100);
		table.setSplitLate(false);
		for (List<Item> row : part.rows()) {
			for (int i = 0; i < row.size(); i++) {
				boolean last = i == row.size() - 1 && part.rows().size() > 1;
				table.addCell(cell(row.get(i).label(), new Font(this.regular, 9, 0, MUTED), last));
				table.addCell(cell(row.get(i).value(), new Font(this.regular, 9), last));
			}
		}
		document.add(table);
	}

	private static PdfPCell cell(String text, Font font, boolean line) {
		PdfPCell cell = new PdfPCell(new Phrase(text, font));
		cell.setBorder(line ? Rectangle.BOTTOM : Rectangle.NO_BORDER);
		cell.setBorderColor(LINE);
		cell.setPaddingLeft(0);
		cell.setPaddingBottom(line ? 6 : 2);
		return cell;
	}

	private String text(String key, Object... arguments) {
		return DomainMessages.text(this.disclosure.language(), key, arguments);
	}

	/** The number at the foot of each page. */
	private final class PageNumbers extends PdfPageEventHelper {

		@Override
		public void onEndPage(PdfWriter writer, Document document) {
			Phrase number = new Phrase(text("disclosure.page", writer.getPageNumber()),
					new Font(DisclosureDocument.this.regular, 8, 0, MUTED));
			ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_CENTER, number,
					document.getPageSize().getWidth() / 2, 30, 0);
		}

	}

}
