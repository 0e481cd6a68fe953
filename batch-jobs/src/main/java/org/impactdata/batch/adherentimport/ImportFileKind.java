package org.impactdata.batch.adherentimport;

/** The files a run of an import may leave. */
public enum ImportFileKind {

	/** Rejected rows with their reasons, to be corrected and imported again. */
	REJECTS_CSV("rejects-csv", ".csv", "text/csv"),
	/** The same, with the bad cells coloured and commented. */
	REJECTS_XLSX("rejects-xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
	/** Every changed field, old and new. */
	CHANGES_CSV("changes-csv", ".csv", "text/csv");

	private final String key;

	private final String extension;

	private final String mediaType;

	ImportFileKind(String key, String extension, String mediaType) {
		this.key = key;
		this.extension = extension;
		this.mediaType = mediaType;
	}

	/** How the run's files name it. */
	public String key() {
		return this.key;
	}

	String extension() {
		return this.extension;
	}

	String mediaType() {
		return this.mediaType;
	}

}
