package org.impactdata.batch.commandline;

import java.util.Objects;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar the command is in. */
final class ImpactVersion implements IVersionProvider {

	@Override
	public String[] getVersion() {
		return new String[] { "Impact Data " + text() };
	}

	static String text() {
		return Objects.requireNonNullElse(Impact.class.getPackage().getImplementationVersion(), "dev");
	}

}
