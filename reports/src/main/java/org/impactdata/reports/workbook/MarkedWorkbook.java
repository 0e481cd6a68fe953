package org.impactdata.reports.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of texts in which some cells are marked: coloured, and commented with what
 * is wrong. Rows leave memory as they are written; comments can't, so only the first
 * {@value #COMMENTS} marks carry one. Further sheets begin where one is full.
 */
public final class MarkedWorkbook implements Closeable {

	private static final int COMMENTS = 5_000;

	private static final int ROWS_A_SHEET = 1_048_576;

	private static final int LONGEST_CELL = 32_767;

	private static final int ROWS_IN_MEMORY = 100;

	private static final int WIDTH = 20 * 256;

	private final SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true);

	private final OutputStream target;

	private final String sheetName;

	private final List<String> headers;

	private final CellStyle headerStyle;

	private final CellStyle textStyle;

	private final CellStyle markedStyle;

	private SXSSFSheet sheet;

	private @Nullable Drawing<?> drawing;

	private int nextRow;

	private int comments;

	/**
	 * @param target where {@link #close} writes to; the caller closes it
	 * @param sheetName name of the first sheet
	 */
	public MarkedWorkbook(OutputStream target, String sheetName, List<String> headers) {
		this.target = target;
		this.sheetName = sheetName;
		this.headers = List.copyOf(headers);
		this.textStyle = textStyle();
		this.markedStyle = markedStyle();
		this.headerStyle = headerStyle();
		this.sheet = newSheet();
	}

	/**
	 * Adds a row of texts.
	 * @param marks what is wrong with which cell, by index from 0
	 */
	public void add(List<String> cells, Map<Integer, String> marks) {
		if (this.nextRow == ROWS_A_SHEET) {
			this.sheet = newSheet();
		}
		SXSSFRow row = this.sheet.createRow(this.nextRow++);
		int width = marks.keySet().stream().mapToInt((index) -> index + 1).max().orElse(0);
		for (int i = 0; i < Math.max(cells.size(), width); i++) {
			String mark = marks.get(i);
			Cell cell = row.createCell(i);
			cell.setCellValue((i < cells.size()) ? shorten(cells.get(i)) : "");
			cell.setCellStyle((mark != null) ? this.markedStyle : this.textStyle);
			if (mark != null && this.comments < COMMENTS) {
				comment(cell, mark);
			}
		}
	}

	@Override
	public void close() {
		try (this.workbook) {
			this.workbook.write(this.target);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private SXSSFSheet newSheet() {
		int number = this.workbook.getNumberOfSheets() + 1;
		SXSSFSheet created = this.workbook.createSheet((number == 1) ? this.sheetName : this.sheetName + " " + number);
		created.createFreezePane(0, 1);
		SXSSFRow row = created.createRow(0);
		for (int i = 0; i < this.headers.size(); i++) {
			Cell cell = row.createCell(i);
			cell.setCellValue(shorten(this.headers.get(i)));
			cell.setCellStyle(this.headerStyle);
			created.setColumnWidth(i, WIDTH);
		}
		this.drawing = null;
		this.nextRow = 1;
		return created;
	}

	private void comment(Cell cell, String text) {
		if (this.drawing == null) {
			this.drawing = this.sheet.createDrawingPatriarch();
		}
		CreationHelper factory = this.workbook.getCreationHelper();
		ClientAnchor anchor = factory.createClientAnchor();
		anchor.setCol1(cell.getColumnIndex() + 1);
		anchor.setCol2(cell.getColumnIndex() + 4);
		anchor.setRow1(cell.getRowIndex());
		anchor.setRow2(cell.getRowIndex() + 4);
		Comment comment = this.drawing.createCellComment(anchor);
		comment.setString(factory.createRichTextString(text));
		cell.setCellComment(comment);
		this.comments++;
	}

	private CellStyle textStyle() {
		CellStyle style = this.workbook.createCellStyle();
		style.setDataFormat(this.workbook.createDataFormat().getFormat("@"));
		return style;
	}

	private CellStyle markedStyle() {
		CellStyle style = this.workbook.createCellStyle();
		style.cloneStyleFrom(this.textStyle);
		style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
		style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		return style;
	}

	private CellStyle headerStyle() {
		CellStyle style = this.workbook.createCellStyle();
		Font font = this.workbook.createFont();
		font.setBold(true);
		style.setFont(font);
		style.setBorderBottom(BorderStyle.THIN);
		return style;
	}

	private static String shorten(String text) {
		return (text.length() <= LONGEST_CELL) ? text : text.substring(0, LONGEST_CELL - 1) + "…";
	}

}
