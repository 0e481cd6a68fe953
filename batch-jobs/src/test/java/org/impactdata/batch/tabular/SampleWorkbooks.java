package org.impactdata.batch.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as associations keep them, with what makes their cells hard to read. */
final class SampleWorkbooks {

	private SampleWorkbooks() {
	}

	static byte[] xlsx() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			return filled(workbook);
		}
	}

	/** The same with days counted from 1904. */
	static byte[] xlsxFrom1904() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
			return filled(workbook);
		}
	}

	static byte[] xls() throws IOException {
		try (HSSFWorkbook workbook = new HSSFWorkbook()) {
			return filled(workbook);
		}
	}

	private static byte[] filled(Workbook workbook) throws IOException {
		Sheet hidden = workbook.createSheet("Listes");
		hidden.createRow(0).createCell(0).setCellValue("caché");
		Sheet sheet = workbook.createSheet("Adhérents");
		workbook.setSheetHidden(0, true);
		workbook.setActiveSheet(1);
		sheet.createRow(0).createCell(0).setCellValue("Adhérents de l’association");
		header(sheet.createRow(2), "Nom", "Né le", "Code postal", "Téléphone", "Carte", "Solde", "À jour", "Calcul",
				"Vu le");
		row(workbook, sheet.createRow(3), "Dupont", 1234567890123d);
		row(workbook, sheet.createRow(5), "Martin\nJean", 12);
		sheet.getRow(5).removeCell(sheet.getRow(5).getCell(2));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		workbook.write(bytes);
		return bytes.toByteArray();
	}

	private static void header(Row row, String... names) {
		for (int i = 0; i < names.length; i++) {
			row.createCell(i).setCellValue(names[i]);
		}
	}

	private static void row(Workbook workbook, Row row, String name, double card) {
		row.createCell(0).setCellValue(name);
		number(workbook, row.createCell(1), 0, "dd/mm/yyyy");
		row.getCell(1).setCellValue(LocalDate.of(1987, 3, 13));
		number(workbook, row.createCell(2), 1500, "00000");
		number(workbook, row.createCell(3), 639980001, "0#\" \"##\" \"##\" \"##\" \"##");
		number(workbook, row.createCell(4), card, "General");
		number(workbook, row.createCell(5), 1234.5, "#,##0.00 €");
		row.createCell(6).setCellValue(true);
		row.createCell(7).setCellFormula("1/0");
		workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(7));
		number(workbook, row.createCell(8), 0, "dd/mm/yyyy hh:mm");
		row.getCell(8).setCellValue(LocalDateTime.of(2020, 2, 29, 14, 30));
	}

	private static void number(Workbook workbook, Cell cell, double value, String format) {
		CellStyle style = workbook.createCellStyle();
		style.setDataFormat(workbook.createDataFormat().getFormat(format));
		cell.setCellStyle(style);
		cell.setCellValue(value);
	}

}
