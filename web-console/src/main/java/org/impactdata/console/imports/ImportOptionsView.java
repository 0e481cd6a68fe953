package org.impactdata.console.imports;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.impactdata.batch.adherentimport.AdherentField;
import org.impactdata.batch.adherentimport.AdherentImports;
import org.impactdata.batch.adherentimport.ImportDetails;
import org.impactdata.batch.adherentimport.ImportException;
import org.impactdata.batch.adherentimport.ImportMode;
import org.impactdata.batch.adherentimport.ImportSettings;
import org.impactdata.batch.adherentimport.MatchKey;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.console.layout.ActionButton;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.Section;
import org.impactdata.console.layout.State;
import org.impactdata.domain.access.Permission;

/**
 * Third step of an import: what it may do, then a dry run or the real one.
 */
@Route(ImportListView.PATH + "/:" + ImportAddresses.IMPORT + "/options")
@PermitAll
@Needs(Permission.IMPORT_RUN)
class ImportOptionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

	static final String IMPORT = ImportAddresses.IMPORT;

	private final transient AdherentImports imports;

	private final transient JobOperations operations;

	private final Div problems = new Div();

	private final RadioButtonGroup<ImportMode> mode = new RadioButtonGroup<>(getTranslation("import.options.mode"));

	private final CheckboxGroup<MatchKey> keys = new CheckboxGroup<>(getTranslation("import.options.keys"));

	private final RadioButtonGroup<Boolean> empty = new RadioButtonGroup<>(getTranslation("import.options.empty"));

	private final Checkbox organizations = new Checkbox(getTranslation("import.options.organizations"));

	private final ComboBox<String> region = new ComboBox<>(getTranslation("import.options.region"));

	private transient ImportDetails details;

	@SuppressWarnings("NullAway.Init")
	ImportOptionsView(AdherentImports imports, JobOperations operations) {
		this.imports = imports;
		this.operations = operations;
		addClassNames("page", "with-actions");
		this.mode.setItems(ImportMode.BOTH, ImportMode.CREATE, ImportMode.UPDATE);
		this.mode.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
		this.mode.setItemLabelGenerator((item) -> getTranslation("import.mode." + item.name()));
		this.keys.setItems(MatchKey.values());
		this.keys.setItemLabelGenerator((item) -> getTranslation("import.key." + item.name()));
		this.keys.setHelperText(getTranslation("import.options.keys.help"));
		this.keys.addClassName("vertical");
		this.empty.setItems(false, true);
		this.empty.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
		this.empty.setItemLabelGenerator((clears) -> getTranslation("import.empty." + (clears ? "clear" : "keep")));
		this.region.setItems(Arrays.stream(Locale.getISOCountries())
			.sorted((one, other) -> country(one).compareToIgnoreCase(country(other)))
			.toList());
		this.region.setItemLabelGenerator(this::country);
		this.region.setHelperText(getTranslation("import.options.region.help"));
	}

	private String country(String code) {
		return Locale.of("", code).getDisplayCountry(getLocale());
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		this.details = ImportAddresses.find(this.imports, event.getRouteParameters());
		if (ImportAddresses.running(ImportAddresses.run(this.details), this.operations)
				|| ImportAddresses.decided(this.details)) {
			event.forwardTo(ImportRunView.class,
					new RouteParameters(ImportRunView.IMPORT, String.valueOf(this.details.id())));
			return;
		}
		ImportSettings settings = this.details.settings();
		this.mode.setValue(settings.mode());
		this.keys.setValue(new LinkedHashSet<>(settings.matchKeys()));
		this.empty.setValue(settings.emptyClears());
		this.organizations.setValue(settings.createOrganizations());
		this.organizations.setVisible(settings.mapping().containsValue(AdherentField.ORGANIZATION));
		this.region.setValue(settings.region());
		show();
	}

	private void show() {
		removeAll();
		Div fields = new Div(this.mode, this.keys, this.empty, this.organizations, this.region);
		fields.addClassName("form");
		Div body = new Div(new WizardSteps(WizardSteps.Step.OPTIONS, this.details.id()), this.problems,
				new Section(getTranslation("import.options"), fields));
		body.addClassName("page-body");
		Button dryRun = new ActionButton(getTranslation("import.dry-run"), () -> start(true));
		Button start = new ActionButton(getTranslation("import.start"), () -> start(false));
		start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		Div actions = new Div(start, dryRun);
		actions.addClassName("actions");
		add(new PageHeader(this.details.fileName())
			.withBack(new RouterLink(getTranslation("imports.title"), ImportListView.class)), body, actions);
	}

	private void start(boolean dryRun) {
		long id = this.details.id();
		try {
			this.imports.configure(id, chosen());
			this.imports.start(id, dryRun);
			UI.getCurrent()
				.navigate(ImportRunView.class, new RouteParameters(ImportRunView.IMPORT, String.valueOf(id)));
		}
		catch (ImportException ex) {
			this.problems.removeAll();
			this.problems.add(new Notice(State.DANGER, ex.text(getLocale())));
			show();
		}
	}

	private ImportSettings chosen() {
		ImportSettings before = this.details.settings();
		Set<MatchKey> ticked = this.keys.getValue();
		String chosenRegion = this.region.getValue();
		return new ImportSettings(before.format(), before.mapping(), before.customFields(), before.unmapped(),
				this.mode.getValue(), inOrder(ticked), this.empty.getValue(), this.organizations.getValue(),
				(chosenRegion != null) ? chosenRegion : before.region());
	}

	private static List<MatchKey> inOrder(Collection<MatchKey> ticked) {
		return Arrays.stream(MatchKey.values()).filter(ticked::contains).toList();
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("import.step.OPTIONS"));
	}

}
