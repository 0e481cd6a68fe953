package org.impactdata.console.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.impactdata.batch.adherentimport.AdherentField;
import org.impactdata.batch.adherentimport.AdherentImports;
import org.impactdata.batch.adherentimport.ColumnMapping;
import org.impactdata.batch.adherentimport.ImportDetails;
import org.impactdata.batch.adherentimport.ImportException;
import org.impactdata.batch.adherentimport.ImportProposal;
import org.impactdata.batch.adherentimport.ImportSettings;
import org.impactdata.batch.adherentimport.UnmappedColumns;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.tabular.TabularException;
import org.impactdata.batch.tabular.TabularOverrides;
import org.impactdata.batch.tabular.TabularRecord;
import org.impactdata.batch.tabular.TabularSample;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.Section;
import org.impactdata.console.layout.State;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.customfield.CustomField;
import org.jspecify.annotations.Nullable;

/**
 * Second step of an import: what was detected, and how each column is read. Every choice
 * is kept at once.
 */
@Route(ImportListView.PATH + "/:" + ImportAddresses.IMPORT + "/" + ImportReadingView.STEP)
@PermitAll
@Needs(Permission.IMPORT_RUN)
class ImportReadingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

	static final String IMPORT = ImportAddresses.IMPORT;

	static final String STEP = "lecture";

	private final transient AdherentImports imports;

	private final transient JobOperations operations;

	private final Div body = new Div();

	private final Div problems = new Div();

	private final Div reading = new Div();

	private final Button next = new Button(getTranslation("action.continue"), (click) -> next());

	private long id;

	ImportReadingView(AdherentImports imports, JobOperations operations) {
		this.imports = imports;
		this.operations = operations;
		addClassNames("page", "with-actions");
		this.body.addClassName("page-body");
		this.reading.addClassNames("stack", "wide");
		this.next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		ImportDetails details = ImportAddresses.find(this.imports, event.getRouteParameters());
		this.id = details.id();
		if (ImportAddresses.running(ImportAddresses.run(details), this.operations)
				|| ImportAddresses.decided(details)) {
			event.forwardTo(ImportRunView.class, new RouteParameters(ImportRunView.IMPORT, String.valueOf(this.id)));
			return;
		}
		removeAll();
		this.body.removeAll();
		this.body.add(new WizardSteps(WizardSteps.Step.READING, this.id), this.problems, this.reading);
		Div actions = new Div(this.next);
		actions.addClassName("actions");
		add(new PageHeader(details.fileName())
			.withBack(new RouterLink(getTranslation("imports.title"), ImportListView.class)), this.body, actions);
		show(propose(details.settings(), TabularOverrides.of(details.settings().format())));
	}

	/**
	 * Reads the file's beginning again, keeping what was decided about columns that are
	 * still there.
	 */
	private ImportProposal propose(ImportSettings decided, TabularOverrides overrides) {
		ImportProposal proposal = this.imports.propose(this.id, overrides);
		List<String> columns = proposal.sample().columns();
		boolean known = columns.containsAll(decided.mapping().keySet())
				&& columns.containsAll(decided.customFields().keySet()) && !decided.mapping().isEmpty();
		return with(proposal, ImportAddresses.settings(decided, proposal.sample().format(),
				known ? mapping(decided, columns) : proposal.mapping(), decided.unmapped()));
	}

	private static ImportProposal with(ImportProposal proposal, ImportSettings settings) {
		return new ImportProposal(proposal.sample(), proposal.mapping(), proposal.customFields(), settings);
	}

	/** What was decided, in the order of the file. */
	private static ColumnMapping mapping(ImportSettings decided, List<String> columns) {
		Map<String, AdherentField> fields = new LinkedHashMap<>();
		columns.forEach((column) -> {
			AdherentField field = decided.mapping().get(column);
			if (field != null) {
				fields.put(column, field);
			}
		});
		return new ColumnMapping(fields, decided.customFields(),
				columns.stream()
					.filter((column) -> !fields.containsKey(column) && !decided.customFields().containsKey(column))
					.toList());
	}

	private void show(ImportProposal proposal) {
		TabularSample sample = proposal.sample();
		ImportSettings settings = proposal.settings();
		this.reading.removeAll();
		sample.notices().forEach((notice) -> this.reading.add(new Notice(State.INFO, notice.text(getLocale()))));
		this.reading.add(new Section(getTranslation("import.reading.format"),
				new FormatChoices(sample, (overrides) -> force(settings, overrides))));
		ColumnTable table = new ColumnTable(proposal, (column, target) -> map(proposal, column, target));
		Section columns = new Section(getTranslation("import.reading.columns"), unmapped(proposal), table);
		columns.addClassName("plain");
		this.reading.add(columns, preview(sample));
		keep(settings);
	}

	private void force(ImportSettings settings, TabularOverrides overrides) {
		try {
			show(propose(settings, overrides));
		}
		catch (TabularException ex) {
			refuse(ex.text(getLocale()));
		}
	}

	private void map(ImportProposal proposal, String column, @Nullable ColumnTarget target) {
		ImportSettings settings = proposal.settings();
		ColumnMapping decided = mapping(settings, proposal.sample().columns());
		ColumnMapping changed = switch (target) {
			case ColumnTarget.Known(AdherentField field) -> decided.with(column, field);
			case ColumnTarget.Custom(CustomField field) -> decided.with(column, field);
			case null -> decided.without(column);
		};
		show(with(proposal, ImportAddresses.settings(settings, settings.format(), changed, settings.unmapped())));
	}

	private Component unmapped(ImportProposal proposal) {
		ImportSettings settings = proposal.settings();
		RadioButtonGroup<UnmappedColumns> group = new RadioButtonGroup<>(getTranslation("import.columns.unmapped"));
		group.setItems(UnmappedColumns.values());
		group.setItemLabelGenerator((choice) -> getTranslation("import.unmapped." + choice.name()));
		group.setValue(settings.unmapped());
		group.addValueChangeListener((event) -> {
			if (event.isFromClient()) {
				show(with(proposal, ImportAddresses.settings(settings, settings.format(),
						mapping(settings, proposal.sample().columns()), event.getValue())));
			}
		});
		return group;
	}

	private Details preview(TabularSample sample) {
		Grid<TabularRecord> rows = new Grid<>();
		rows.addColumn(TabularRecord::line)
			.setHeader(getTranslation("import.preview.line"))
			.setAutoWidth(true)
			.setFlexGrow(0)
			.setFrozen(true);
		for (int index = 0; index < sample.columns().size(); index++) {
			int cell = index;
			rows.addColumn((row) -> row.cell(cell)).setHeader(sample.columns().get(index)).setAutoWidth(true);
		}
		rows.setItems(sample.rows());
		rows.setAllRowsVisible(true);
		Div frame = new Div(rows);
		frame.addClassNames("panel", "flush");
		return new Details(getTranslation("import.preview", sample.rows().size()), frame);
	}

	private void keep(ImportSettings settings) {
		this.problems.removeAll();
		try {
			this.imports.configure(this.id, settings);
			this.next.setEnabled(true);
		}
		catch (ImportException ex) {
			refuse(ex.text(getLocale()));
			this.next.setEnabled(false);
		}
	}

	private void refuse(String sentence) {
		this.problems.removeAll();
		this.problems.add(new Notice(State.DANGER, sentence));
	}

	private void next() {
		UI.getCurrent()
			.navigate(ImportOptionsView.class, new RouteParameters(ImportOptionsView.IMPORT, String.valueOf(this.id)));
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("import.step.READING"));
	}

}
