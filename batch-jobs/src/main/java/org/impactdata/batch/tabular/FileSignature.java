package org.impactdata.batch.tabular;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells what a file is by its first bytes, whatever its name says. */
final class FileSignature {

	private static final int ENTRIES = 10_000;

	private static final List<Signature> COMPRESSED = List.of(new Signature("gzip", 0x1F, 0x8B),
			new Signature("bzip2", 'B', 'Z', 'h'), new Signature("xz", 0xFD, '7', 'z', 'X', 'Z'),
			new Signature("7z", '7', 'z', 0xBC, 0xAF), new Signature("rar", 'R', 'a', 'r', '!', 0x1A),
			new Signature("zstd", 0x28, 0xB5, 0x2F, 0xFD));

	private static final List<Signature> BINARY = List.of(new Signature("PDF", '%', 'P', 'D', 'F', '-'),
			new Signature("PNG", 0x89, 'P', 'N', 'G'), new Signature("JPEG", 0xFF, 0xD8, 0xFF),
			new Signature("GIF", 'G', 'I', 'F', '8'));

	private static final Map<String, String> TEXTS = Map.of("{\\rtf", "RTF", "<html", "HTML", "<!doctype html", "HTML",
			"<table", "HTML", "<?xml", "XML", "id;p", "SYLK", "begin:vcard", "vCard");

	private FileSignature() {
	}

	/**
	 * The kind of a file that can be read.
	 * @param head its first bytes
	 * @throws TabularException when it is known to be something else
	 */
	static TabularFormat.Kind require(Path file, String name, byte[] head) {
		if (CharsetDetector.startsWith(head, 'P', 'K', 3, 4) || CharsetDetector.startsWith(head, 'P', 'K', 5, 6)) {
			return requireWorkbook(file);
		}
		if (CharsetDetector.startsWith(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
			return TabularFormat.Kind.XLS;
		}
		if (head.length >= 8 && head[0] == 0x09 && (head[1] == 0 || head[1] == 2 || head[1] == 4) && head[3] == 0) {
			throw new TabularException(TabularException.Code.TOO_OLD);
		}
		refuseCompressed(head);
		refuseOther(head, name.toLowerCase(Locale.ROOT));
		return TabularFormat.Kind.CSV;
	}

	private static void refuseCompressed(byte[] head) {
		for (Signature signature : COMPRESSED) {
			if (CharsetDetector.startsWith(head, signature.bytes())) {
				throw new TabularException(TabularException.Code.COMPRESSED, signature.name());
			}
		}
	}

	private static void refuseOther(byte[] head, String name) {
		for (Signature signature : BINARY) {
			if (CharsetDetector.startsWith(head, signature.bytes())) {
				throw new TabularException(TabularException.Code.OTHER_FORMAT, signature.name());
			}
		}
		String start = new String(head, 0, Math.min(head.length, 200), StandardCharsets.ISO_8859_1)
			.replaceFirst("^\u00EF\u00BB\u00BF", "")
			.stripLeading()
			.toLowerCase(Locale.ROOT);
		for (Map.Entry<String, String> format : TEXTS.entrySet()) {
			if (start.startsWith(format.getKey())) {
				throw new TabularException(TabularException.Code.OTHER_FORMAT, format.getValue());
			}
		}
		if (json(start, name)) {
			throw new TabularException(TabularException.Code.OTHER_FORMAT, "JSON");
		}
	}

	private static boolean json(String start, String name) {
		return name.endsWith("json") && (start.startsWith("{") || start.startsWith("["));
	}

	private static TabularFormat.Kind requireWorkbook(Path file) {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.size() > ENTRIES) {
				throw new TabularException(TabularException.Code.ZIP_BOMB);
			}
			if (zip.getEntry("content.xml") != null && zip.getEntry("[Content_Types].xml") == null) {
				throw new TabularException(TabularException.Code.OPEN_DOCUMENT);
			}
			Enumeration<? extends ZipEntry> entries = zip.entries();
			while (entries.hasMoreElements()) {
				String entry = entries.nextElement().getName().toLowerCase(Locale.ROOT);
				if (entry.equals("[content_types].xml") || entry.contains("workbook")) {
					return TabularFormat.Kind.XLSX;
				}
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new TabularException(ex, TabularException.Code.DAMAGED_WORKBOOK);
		}
		throw new TabularException(TabularException.Code.NOT_A_WORKBOOK);
	}

	/** The bytes with which files of a format begin. */
	private record Signature(String name, int... bytes) {
	}

}
