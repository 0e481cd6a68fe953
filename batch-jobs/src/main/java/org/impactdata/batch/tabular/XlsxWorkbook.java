package org.impactdata.batch.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an Office Open XML workbook: POI opens the package and guards against zip
 * bombs, the parts are read as streams, never as a whole.
 */
final class XlsxWorkbook implements Closeable {

	/**
	 * Sheets of much the same shrink to a hundredth and less, bombs to a thousandth:
	 * nothing unpacked is ever held as a whole, so that the limit need not be tight.
	 */
	private static final double SMALLEST_RATIO = 0.002;

	static {
		ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
	}

	private final OPCPackage file;

	private final PackagePart workbook;

	private final List<SheetName> sheets = new ArrayList<>();

	private final SheetCells cells = new SheetCells();

	private XlsxWorkbook(OPCPackage file) throws OpenXML4JException, IOException, XMLStreamException {
		this.file = file;
		this.workbook = workbookPart(file);
		readWorkbook();
		readStyles();
	}

	static XlsxWorkbook open(Path path) {
		OPCPackage file = null;
		try {
			file = OPCPackage.open(path.toFile(), PackageAccess.READ);
			return new XlsxWorkbook(file);
		}
		catch (OpenXML4JException | IOException | XMLStreamException | RuntimeException ex) {
			if (file != null) {
				file.revert();
			}
			throw WorkbookFailure.of(ex);
		}
	}

	List<SheetName> sheets() {
		return this.sheets;
	}

	SheetCells cells() {
		return this.cells;
	}

	/** The part that holds a sheet, null when the workbook has lost it. */
	@Nullable PackagePart sheet(SheetName sheet) throws InvalidFormatException {
		PackageRelationship relationship = this.workbook.getRelationship(sheet.key());
		return (relationship != null) ? this.workbook.getRelatedPart(relationship) : null;
	}

	SharedStrings sharedStrings() throws OpenXML4JException, IOException, XMLStreamException {
		PackagePart part = related("/sharedStrings");
		return new SharedStrings((part != null) ? part.getInputStream() : null);
	}

	private static PackagePart workbookPart(OPCPackage file) throws InvalidFormatException {
		for (PackageRelationship relationship : file.getRelationships()) {
			if (relationship.getRelationshipType().endsWith("/officeDocument")) {
				PackagePart part = file.getPart(relationship);
				if (part != null) {
					return part;
				}
			}
		}
		throw new TabularException(TabularException.Code.NOT_A_WORKBOOK);
	}

	private @Nullable PackagePart related(String type) throws InvalidFormatException {
		for (PackageRelationship relationship : this.workbook.getRelationships()) {
			if (relationship.getRelationshipType().endsWith(type)) {
				return this.workbook.getRelatedPart(relationship);
			}
		}
		return null;
	}

	private void readWorkbook() throws IOException, XMLStreamException, InvalidFormatException {
		try (InputStream input = this.workbook.getInputStream()) {
			XMLStreamReader xml = Xml.reader(input);
			while (xml.hasNext()) {
				if (xml.next() != XMLStreamConstants.START_ELEMENT) {
					continue;
				}
				if ("workbookPr".equals(xml.getLocalName())) {
					String from1904 = Xml.attribute(xml, "date1904");
					if ("1".equals(from1904) || "true".equals(from1904)) {
						this.cells.countFrom1904();
					}
				}
				else if ("sheet".equals(xml.getLocalName())) {
					addSheet(xml);
				}
			}
		}
	}

	/** Chart sheets and dialogs, which hold no cells, are left out. */
	private void addSheet(XMLStreamReader xml) throws InvalidFormatException {
		String name = Xml.attribute(xml, "name");
		String state = Xml.attribute(xml, "state");
		String id = Xml.attribute(xml, "id");
		if (name == null || id == null) {
			return;
		}
		PackageRelationship relationship = this.workbook.getRelationship(id);
		if (relationship != null && relationship.getRelationshipType().endsWith("/worksheet")) {
			this.sheets.add(new SheetName(name, "hidden".equals(state) || "veryHidden".equals(state), id));
		}
	}

	private void readStyles() throws IOException, XMLStreamException, InvalidFormatException {
		PackagePart part = related("/styles");
		if (part == null) {
			return;
		}
		Map<Integer, String> patterns = new HashMap<>();
		boolean cellStyles = false;
		try (InputStream input = part.getInputStream()) {
			XMLStreamReader xml = Xml.reader(input);
			while (xml.hasNext()) {
				int event = xml.next();
				if (event == XMLStreamConstants.END_ELEMENT && "cellXfs".equals(xml.getLocalName())) {
					return;
				}
				if (event != XMLStreamConstants.START_ELEMENT) {
					continue;
				}
				switch (xml.getLocalName()) {
					case "numFmt" -> {
						String pattern = Xml.attribute(xml, "formatCode");
						patterns.put(number(Xml.attribute(xml, "numFmtId")), (pattern != null) ? pattern : "General");
					}
					case "cellXfs" -> cellStyles = true;
					case "xf" -> {
						if (cellStyles) {
							int id = number(Xml.attribute(xml, "numFmtId"));
							String pattern = patterns.get(id);
							this.cells.addStyle(id, (pattern != null) ? pattern : BuiltinFormats.getBuiltinFormat(id));
						}
					}
					default -> {
					}
				}
			}
		}
	}

	/** A number in an attribute, 0 when it is missing or none. */
	static int number(@Nullable String text) {
		try {
			return (text != null) ? Integer.parseInt(text.strip()) : 0;
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	@Override
	public void close() {
		this.file.revert();
	}

}
