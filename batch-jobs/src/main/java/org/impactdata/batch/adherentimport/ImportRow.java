package org.impactdata.batch.adherentimport;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row of the file with its values in the form the database keeps them. Values are set
 * by the parser only.
 */
final class ImportRow {

	private final long number;

	private final long line;

	private final @Nullable Object[] values = new @Nullable Object[StagedColumn.values().length];

	private final List<Finding> findings = new ArrayList<>(0);

	private @Nullable String organizationText;

	private @Nullable String organizationKey;

	private byte @Nullable [] keyHash;

	ImportRow(long number, long line) {
		this.number = number;
		this.line = line;
	}

	long number() {
		return this.number;
	}

	long line() {
		return this.line;
	}

	void set(StagedColumn column, @Nullable Object value) {
		this.values[column.ordinal()] = value;
	}

	@Nullable Object get(StagedColumn column) {
		return this.values[column.ordinal()];
	}

	void organization(String text, String key) {
		this.organizationText = text;
		this.organizationKey = key;
	}

	@Nullable String organizationText() {
		return this.organizationText;
	}

	@Nullable String organizationKey() {
		return this.organizationKey;
	}

	void keyHash(byte[] hash) {
		this.keyHash = hash;
	}

	byte @Nullable [] keyHash() {
		return this.keyHash;
	}

	void add(Finding finding) {
		this.findings.add(finding);
	}

	List<Finding> findings() {
		return this.findings;
	}

	boolean rejected() {
		return this.findings.stream().anyMatch((finding) -> finding.severity() == Finding.Severity.REJECT);
	}

	long warnings() {
		return this.findings.stream().filter((finding) -> finding.severity() == Finding.Severity.WARNING).count();
	}

}
