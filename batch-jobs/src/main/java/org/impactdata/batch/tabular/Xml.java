package org.impactdata.batch.tabular;

import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/** Reads a workbook's XML parts, with document types and outside entities refused. */
final class Xml {

	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private static final XMLInputFactory FACTORY = XMLHelper.newXMLInputFactory();

	private Xml() {
	}

	static XMLStreamReader reader(InputStream input) throws XMLStreamException {
		return FACTORY.createXMLStreamReader(input);
	}

	/** An attribute by its name alone, as parts differ in their prefixes. */
	static @Nullable String attribute(XMLStreamReader xml, String name) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (name.equals(xml.getAttributeLocalName(i))) {
				return xml.getAttributeValue(i);
			}
		}
		return null;
	}

	/** Appends the text up to the end of the element that was just started. */
	static void appendText(XMLStreamReader xml, StringBuilder text, long line) throws XMLStreamException {
		int depth = 1;
		while (depth > 0) {
			switch (xml.next()) {
				case XMLStreamConstants.START_ELEMENT -> depth++;
				case XMLStreamConstants.END_ELEMENT -> depth--;
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
					text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
					if (text.length() > TabularLimits.CELL) {
						throw new TabularException(TabularException.Code.CELL_TOO_LONG, line, TabularLimits.CELL);
					}
				}
				default -> {
				}
			}
		}
	}

	static void skip(XMLStreamReader xml) throws XMLStreamException {
		int depth = 1;
		while (depth > 0) {
			int event = xml.next();
			depth += (event == XMLStreamConstants.START_ELEMENT) ? 1
					: (event == XMLStreamConstants.END_ELEMENT) ? -1 : 0;
		}
	}

	/**
	 * Appends the text of a string item: its plain text or its formatted runs, but not
	 * the readings that Japanese workbooks add.
	 */
	static void appendItem(XMLStreamReader xml, StringBuilder text, long line) throws XMLStreamException {
		int depth = 1;
		while (depth > 0) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (xml.getLocalName()) {
					case "t" -> appendText(xml, text, line);
					case "rPh" -> skip(xml);
					default -> depth++;
				}
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
		}
	}

	/** Workbooks write characters that XML does not allow as {@code _x000D_}. */
	static String unescaped(String text) {
		if (text.indexOf("_x") < 0) {
			return text;
		}
		Matcher matcher = ESCAPED.matcher(text);
		return matcher
			.replaceAll(
					(found) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
			.replace("\0", "");
	}

}
