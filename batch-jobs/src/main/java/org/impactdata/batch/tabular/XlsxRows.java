package org.impactdata.batch.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an Office Open XML workbook, read one by one. */
final class XlsxRows implements RowSource {

	private final XlsxWorkbook workbook;

	private final SharedStrings texts;

	private final Counted input;

	private final XMLStreamReader xml;

	private final long size;

	private final StringBuilder text = new StringBuilder();

	private long rowNumber;

	private int column;

	private List<String> cells = new ArrayList<>();

	private boolean ended;

	private XlsxRows(XlsxWorkbook workbook, @Nullable String sheet)
			throws OpenXML4JException, IOException, XMLStreamException {
		this.workbook = workbook;
		PackagePart part = workbook.sheet(SheetName.find(workbook.sheets(), sheet));
		if (part == null) {
			throw new TabularException(TabularException.Code.DAMAGED_WORKBOOK);
		}
		this.texts = workbook.sharedStrings();
		this.input = new Counted(part.getInputStream());
		this.xml = Xml.reader(this.input);
		this.size = Math.max(part.getSize(), 0);
	}

	/** Opens the sheet of a name, or the first visible one. */
	static XlsxRows open(Path file, @Nullable String sheet) {
		XlsxWorkbook workbook = XlsxWorkbook.open(file);
		try {
			return new XlsxRows(workbook, sheet);
		}
		catch (OpenXML4JException | IOException | XMLStreamException | RuntimeException ex) {
			workbook.close();
			throw WorkbookFailure.of(ex);
		}
	}

	@Override
	public @Nullable Row next() {
		try {
			while (!this.ended && this.xml.hasNext()) {
				int event = this.xml.next();
				if (event == XMLStreamConstants.START_ELEMENT) {
					start(this.xml.getLocalName());
				}
				else if (event == XMLStreamConstants.END_ELEMENT) {
					if ("row".equals(this.xml.getLocalName()) && filled()) {
						return new Row(this.rowNumber, this.cells);
					}
					this.ended = "sheetData".equals(this.xml.getLocalName());
				}
			}
			return null;
		}
		catch (XMLStreamException | IOException | RuntimeException ex) {
			throw WorkbookFailure.of(ex);
		}
	}

	private void start(String element) throws XMLStreamException, IOException {
		if ("row".equals(element)) {
			String number = Xml.attribute(this.xml, "r");
			this.rowNumber = (number != null) ? XlsxWorkbook.number(number) : this.rowNumber + 1;
			this.column = -1;
			this.cells = new ArrayList<>(Math.max(this.cells.size(), 10));
		}
		else if ("c".equals(element)) {
			readCell();
		}
	}

	private void readCell() throws XMLStreamException, IOException {
		int at = column(Xml.attribute(this.xml, "r"));
		this.column = (at >= 0) ? at : this.column + 1;
		String type = Xml.attribute(this.xml, "t");
		int style = XlsxWorkbook.number(Xml.attribute(this.xml, "s"));
		this.text.setLength(0);
		int depth = 1;
		while (depth > 0) {
			int event = this.xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (this.xml.getLocalName()) {
					case "v" -> Xml.appendText(this.xml, this.text, this.rowNumber);
					case "is" -> Xml.appendItem(this.xml, this.text, this.rowNumber);
					default -> depth++;
				}
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
		}
		if (!this.text.isEmpty()) {
			put(value((type != null) ? type : "n", this.text.toString(), style));
		}
	}

	private String value(String type, String written, int style) throws XMLStreamException, IOException {
		return switch (type) {
			case "s" -> this.texts.get(XlsxWorkbook.number(written));
			case "inlineStr", "str" -> Xml.unescaped(written);
			case "b" -> "1".equals(written.strip()) || "true".equals(written.strip()) ? "true" : "false";
			case "d" -> SheetCells.isoDate(written);
			case "n" -> this.workbook.cells().number(written, style);
			default -> written;
		};
	}

	private void put(String value) {
		if (value.isEmpty()) {
			return;
		}
		if (this.column >= TabularLimits.COLUMNS) {
			throw new TabularException(TabularException.Code.TOO_MANY_COLUMNS, this.column + 1, TabularLimits.COLUMNS,
					this.rowNumber);
		}
		while (this.cells.size() <= this.column) {
			this.cells.add("");
		}
		this.cells.set(this.column, value);
	}

	private boolean filled() {
		for (String cell : this.cells) {
			if (!cell.isBlank()) {
				return true;
			}
		}
		return false;
	}

	/** The column of a reference such as AB12, counted from 0, or -1. */
	private static int column(@Nullable String reference) {
		int column = 0;
		int at = 0;
		while (reference != null && at < reference.length() && at < 4) {
			int letter = Character.toUpperCase(reference.charAt(at)) - 'A';
			if (letter < 0 || letter > 25) {
				break;
			}
			column = column * 26 + letter + 1;
			at++;
		}
		return column - 1;
	}

	@Override
	public long position() {
		return Math.min(this.input.count, this.size);
	}

	@Override
	public long size() {
		return this.size;
	}

	@Override
	public void close() {
		try (this.workbook; this.texts; this.input) {
			this.ended = true;
		}
		catch (IOException ex) {
			throw WorkbookFailure.of(ex);
		}
	}

	/** Counts what is read. */
	private static final class Counted extends FilterInputStream {

		private long count;

		Counted(InputStream input) {
			super(input);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			this.count += (read >= 0) ? 1 : 0;
			return read;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			this.count += Math.max(read, 0);
			return read;
		}

	}

}
