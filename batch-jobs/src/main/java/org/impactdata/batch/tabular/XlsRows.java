package org.impactdata.batch.tabular;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SharedValueRecordBase;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a binary workbook, read from its stream of records. */
final class XlsRows implements RowSource {

	private final POIFSFileSystem file;

	private final DocumentInputStream input;

	private final RecordFactoryInputStream records;

	private final long size;

	private final XlsGlobals globals;

	private @Nullable CellValueRecordInterface pending;

	private @Nullable Record ahead;

	private boolean ended;

	private XlsRows(POIFSFileSystem file) throws IOException {
		this.file = file;
		this.input = workbookStream(file.getRoot());
		this.size = this.input.available();
		this.records = new RecordFactoryInputStream(this.input, false);
		this.globals = XlsGlobals.read(this.records);
	}

	/** Opens a workbook before the first of its sheets. */
	static XlsRows open(Path path) {
		POIFSFileSystem file = null;
		try {
			file = new POIFSFileSystem(path.toFile(), true);
			return new XlsRows(file);
		}
		catch (IOException | RuntimeException ex) {
			close(file);
			throw WorkbookFailure.of(ex);
		}
	}

	/** Opens the sheet of a name, or the first visible one. */
	static XlsRows open(Path path, @Nullable String sheet) {
		XlsRows rows = open(path);
		try {
			rows.skipTo(SheetName.find(rows.globals.sheets(), sheet));
			return rows;
		}
		catch (RuntimeException ex) {
			rows.close();
			throw WorkbookFailure.of(ex);
		}
	}

	List<SheetName> sheets() {
		return this.globals.sheets();
	}

	private static DocumentInputStream workbookStream(DirectoryNode root) throws IOException {
		if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
			throw new TabularException(TabularException.Code.ENCRYPTED);
		}
		for (String name : InternalWorkbook.WORKBOOK_DIR_ENTRY_NAMES) {
			if (root.hasEntryCaseInsensitive(name)) {
				return requireExcel97(root.createDocumentInputStream(root.getEntryCaseInsensitive(name)));
			}
		}
		if (root.hasEntryCaseInsensitive(InternalWorkbook.OLD_WORKBOOK_DIR_ENTRY_NAME)) {
			throw new TabularException(TabularException.Code.TOO_OLD);
		}
		throw new FileNotFoundException("Workbook");
	}

	/** Older versions write their texts in charsets that the file does not tell. */
	private static DocumentInputStream requireExcel97(DocumentInputStream input) throws IOException {
		byte[] start = new byte[6];
		input.mark(start.length);
		int count = input.read(start);
		input.reset();
		if (count == start.length && ((start[4] & 0xFF) | (start[5] & 0xFF) << 8) < BOFRecord.VERSION) {
			throw new TabularException(TabularException.Code.TOO_OLD);
		}
		return input;
	}

	private void skipTo(SheetName sheet) {
		int wanted = Integer.parseInt(sheet.key());
		int seen = -1;
		int depth = 0;
		Record record;
		while ((record = this.records.nextRecord()) != null) {
			if (record instanceof BOFRecord) {
				seen += (depth == 0) ? 1 : 0;
				depth++;
				if (seen == wanted) {
					return;
				}
			}
			else if (record instanceof EOFRecord) {
				depth--;
			}
		}
		this.ended = true;
	}

	@Override
	public @Nullable Row next() {
		try {
			Row row;
			while ((row = nextRow()) != null) {
				if (row.filled() > 0) {
					return row;
				}
			}
			return null;
		}
		catch (RuntimeException ex) {
			throw WorkbookFailure.of(ex);
		}
	}

	private @Nullable Row nextRow() {
		CellValueRecordInterface cell = (this.pending != null) ? this.pending : nextCell();
		this.pending = null;
		if (cell == null) {
			return null;
		}
		int row = cell.getRow();
		List<String> values = new ArrayList<>();
		while (cell != null && cell.getRow() == row) {
			while (values.size() <= cell.getColumn()) {
				values.add("");
			}
			values.set(cell.getColumn(), value(cell));
			cell = nextCell();
		}
		this.pending = cell;
		return new Row(row + 1L, values);
	}

	/** The next cell of the sheet, not of charts that stand in it. */
	private @Nullable CellValueRecordInterface nextCell() {
		int depth = 0;
		Record record;
		while (!this.ended && (record = nextRecord()) != null) {
			if (record instanceof BOFRecord) {
				depth++;
			}
			else if (record instanceof EOFRecord) {
				this.ended = depth == 0;
				depth--;
			}
			else if (depth == 0 && record instanceof CellValueRecordInterface cell && cell.getColumn() >= 0) {
				return cell;
			}
		}
		return null;
	}

	private @Nullable Record nextRecord() {
		Record record = (this.ahead != null) ? this.ahead : this.records.nextRecord();
		this.ahead = null;
		return record;
	}

	private String value(CellValueRecordInterface cell) {
		return switch (cell) {
			case LabelSSTRecord label -> this.globals.text(label.getSSTIndex());
			case LabelRecord label -> label.getValue();
			case NumberRecord number -> this.globals.cells().number(number.getValue(), number.getXFIndex());
			case RKRecord number -> this.globals.cells().number(number.getRKNumber(), number.getXFIndex());
			case BoolErrRecord other ->
				other.isBoolean() ? String.valueOf(other.getBooleanValue()) : error(other.getErrorValue());
			case FormulaRecord formula -> result(formula);
			default -> "";
		};
	}

	private String result(FormulaRecord formula) {
		if (formula.hasCachedResultString()) {
			return followingText();
		}
		return switch (formula.getCachedResultTypeEnum()) {
			case BOOLEAN -> String.valueOf(formula.getCachedBooleanValue());
			case ERROR -> error(formula.getCachedErrorValue());
			case NUMERIC -> this.globals.cells().number(formula.getValue(), formula.getXFIndex());
			default -> "";
		};
	}

	/** A formula's text stands in a record after it. */
	private String followingText() {
		Record record;
		while ((record = nextRecord()) != null) {
			if (record instanceof StringRecord text) {
				return text.getString();
			}
			if (!(record instanceof SharedValueRecordBase)) {
				this.ahead = record;
				return "";
			}
		}
		return "";
	}

	private static String error(int code) {
		return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR";
	}

	@Override
	public long position() {
		return Math.max(this.size - this.input.available(), 0);
	}

	@Override
	public long size() {
		return this.size;
	}

	@Override
	public void close() {
		this.ended = true;
		close(this.file);
	}

	private static void close(@Nullable POIFSFileSystem file) {
		try {
			if (file != null) {
				file.close();
			}
		}
		catch (IOException ex) {
			throw WorkbookFailure.of(ex);
		}
	}

}
