package org.impactdata.batch.commandline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options of every command; picocli and {@link Impact} see to them. */
@Command
final class StandardOptions {

	@Option(names = { "-h", "--help" }, usageHelp = true, descriptionKey = "standard.help")
	private boolean help;

	@Option(names = "--version", versionHelp = true, descriptionKey = "standard.version")
	private boolean version;

	@Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "standard.lang")
	private String lang = "";

	@Override
	public String toString() {
		return "help " + this.help + ", version " + this.version + ", language " + this.lang;
	}

}
