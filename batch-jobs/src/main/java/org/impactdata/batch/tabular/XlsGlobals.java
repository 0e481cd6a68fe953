package org.impactdata.batch.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.usermodel.HSSFDataFormat;
import org.jspecify.annotations.Nullable;

/** What stands in a binary workbook before its sheets: their names, formats, texts. */
final class XlsGlobals {

	private final List<SheetName> sheets = new ArrayList<>();

	private final SheetCells cells = new SheetCells();

	private @Nullable SSTRecord texts;

	private XlsGlobals() {
	}

	/** Reads up to the first sheet. */
	static XlsGlobals read(RecordFactoryInputStream records) {
		XlsGlobals globals = new XlsGlobals();
		Map<Integer, String> patterns = new HashMap<>();
		List<ExtendedFormatRecord> styles = new ArrayList<>();
		List<BoundSheetRecord> bound = new ArrayList<>();
		Record record;
		while ((record = records.nextRecord()) != null && !(record instanceof EOFRecord)) {
			switch (record) {
				case FormatRecord format -> patterns.put(format.getIndexCode(), format.getFormatString());
				case ExtendedFormatRecord style -> styles.add(style);
				case BoundSheetRecord sheet -> bound.add(sheet);
				case SSTRecord table -> globals.texts = table;
				case DateWindow1904Record window when window.getWindowing() == 1 -> globals.cells.countFrom1904();
				default -> {
				}
			}
		}
		for (ExtendedFormatRecord style : styles) {
			int index = style.getFormatIndex();
			String pattern = patterns.get(index);
			globals.cells.addStyle(index, (pattern != null) ? pattern : HSSFDataFormat.getBuiltinFormat((short) index));
		}
		globals.addSheets(bound);
		return globals;
	}

	/** Sheets are named in the order of their tabs, and stored in another. */
	private void addSheets(List<BoundSheetRecord> bound) {
		List<BoundSheetRecord> stored = new ArrayList<>(bound);
		stored.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
		for (BoundSheetRecord sheet : bound) {
			this.sheets.add(new SheetName(sheet.getSheetname(), sheet.isHidden() || sheet.isVeryHidden(),
					String.valueOf(stored.indexOf(sheet))));
		}
	}

	List<SheetName> sheets() {
		return this.sheets;
	}

	SheetCells cells() {
		return this.cells;
	}

	/** The text of a number counted from 0, empty when there is none. */
	String text(int index) {
		SSTRecord table = this.texts;
		return (table != null && index >= 0 && index < table.getNumUniqueStrings()) ? table.getString(index).getString()
				: "";
	}

}
