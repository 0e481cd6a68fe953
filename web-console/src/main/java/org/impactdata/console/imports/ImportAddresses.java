package org.impactdata.console.imports;

import java.util.Map;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import org.impactdata.batch.adherentimport.AdherentField;
import org.impactdata.batch.adherentimport.AdherentImports;
import org.impactdata.batch.adherentimport.ColumnMapping;
import org.impactdata.batch.adherentimport.ImportDetails;
import org.impactdata.batch.adherentimport.ImportSettings;
import org.impactdata.batch.adherentimport.UnmappedColumns;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRunDetails;
import org.impactdata.batch.tabular.TabularFormat;
import org.jspecify.annotations.Nullable;

/**
 * Finds the import an address names, and what may still be done to it.
 */
final class ImportAddresses {

	static final String IMPORT = "import";

	private ImportAddresses() {
	}

	/**
	 * The import of an address.
	 * @param imports to ask
	 * @param parameters of the address
	 * @return the import
	 * @throws NotFoundException when there is none
	 */
	static ImportDetails find(AdherentImports imports, RouteParameters parameters) {
		return parameters.get(IMPORT)
			.filter((text) -> text.matches("\\d{1,18}"))
			.map(Long::valueOf)
			.flatMap(imports::find)
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Whether the import's settings can no longer be changed.
	 * @param details the import
	 * @return true once it runs or was written
	 */
	static boolean decided(ImportDetails details) {
		return switch (details.state()) {
			case DRAFT, PREVIEWED -> false;
			case FAILED -> details.appliedAt() != null;
			case RUNNING, APPLIED, UNDOING, UNDONE -> true;
		};
	}

	/**
	 * The run that says how far the import is: the one that takes it back, else the
	 * latest.
	 * @param details the import
	 * @return the run, null before the first
	 */
	static @Nullable Long run(ImportDetails details) {
		Long undo = details.undoRunId();
		return (undo != null) ? undo : details.jobRunId();
	}

	/**
	 * Whether a run of the import waits, works or is being stopped.
	 * @param run the import's run, null when it has none
	 * @param operations to ask
	 * @return true until the run has ended
	 */
	static boolean running(@Nullable Long run, JobOperations operations) {
		return run != null
				&& operations.find(run).map(JobRunDetails::state).filter((state) -> !state.ended()).isPresent();
	}

	static ImportSettings settings(ImportSettings before, TabularFormat format, ColumnMapping mapping,
			UnmappedColumns unmapped) {
		return new ImportSettings(format, mapping.fields(), mapping.customFields(), unmapped, before.mode(),
				before.matchKeys(), before.emptyClears(), before.createOrganizations(), before.region());
	}

}
