package org.impactdata.batch.tabular;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * The texts that a workbook's cells refer to by number. Read only as far as the cells
 * have asked, which writers number in the order of their first use; the first are kept in
 * memory, the others in a temporary file, so that a million rows of different texts take
 * no more memory than a few.
 */
final class SharedStrings implements Closeable {

	private static final int KEPT_TEXTS = 200_000;

	private static final long KEPT_CHARACTERS = 8_000_000;

	private final @Nullable InputStream input;

	private final @Nullable XMLStreamReader xml;

	private final List<String> kept = new ArrayList<>();

	private long keptCharacters;

	private @Nullable SpilledTexts spilled;

	private boolean ended;

	SharedStrings(@Nullable InputStream input) throws XMLStreamException {
		this.input = input;
		this.xml = (input != null) ? Xml.reader(input) : null;
	}

	/** The text of a number counted from 0, empty when there is none. */
	String get(int index) throws XMLStreamException, IOException {
		while (index >= count() && !this.ended) {
			readNext();
		}
		if (index < 0 || index >= count()) {
			return "";
		}
		if (index < this.kept.size()) {
			return this.kept.get(index);
		}
		return (this.spilled != null) ? this.spilled.get(index - this.kept.size()) : "";
	}

	private int count() {
		return this.kept.size() + ((this.spilled != null) ? this.spilled.count() : 0);
	}

	private void readNext() throws XMLStreamException, IOException {
		while (this.xml != null && this.xml.hasNext()) {
			if (this.xml.next() == XMLStreamConstants.START_ELEMENT && "si".equals(this.xml.getLocalName())) {
				StringBuilder text = new StringBuilder();
				Xml.appendItem(this.xml, text, 0);
				add(Xml.unescaped(text.toString()));
				return;
			}
		}
		this.ended = true;
	}

	private void add(String text) throws IOException {
		if (this.spilled == null && this.kept.size() < KEPT_TEXTS && this.keptCharacters < KEPT_CHARACTERS) {
			this.kept.add(text);
			this.keptCharacters += text.length();
			return;
		}
		if (this.spilled == null) {
			this.spilled = new SpilledTexts();
		}
		this.spilled.add(text);
	}

	@Override
	public void close() throws IOException {
		if (this.spilled != null) {
			this.spilled.close();
		}
		if (this.input != null) {
			this.input.close();
		}
	}

}
