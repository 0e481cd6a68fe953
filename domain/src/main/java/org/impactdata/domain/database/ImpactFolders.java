package org.impactdata.domain.database;

import java.nio.file.Path;

/**
 * Every folder the product writes to, all of them under one root.
 *
 * @param root the data folder ({@code IMPACT_DATA}), absolute
 */
public record ImpactFolders(Path root) {

	public ImpactFolders {
		root = root.toAbsolutePath().normalize();
	}

	/** The embedded database server: its files, its users, its password. */
	public Path database() {
		return this.root.resolve("database");
	}

	/** Uploaded, produced and delivered files, by content. */
	public Path media() {
		return this.root.resolve("media");
	}

	/** The Lucene indexes. */
	public Path search() {
		return this.root.resolve("search");
	}

	/** Log files, and the stack trace of a start that failed. */
	public Path logs() {
		return this.root.resolve("logs");
	}

	/** Files of work in hand; nothing in it outlives the process that wrote it. */
	public Path tmp() {
		return this.root.resolve("tmp");
	}

}
