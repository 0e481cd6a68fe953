package org.impactdata.console.agent;

import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.impactdata.console.organization.OrganizationPicker;
import org.impactdata.domain.organization.OrganizationListItem;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.role.AssignmentDetails;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleDetails;
import org.jspecify.annotations.Nullable;

/**
 * Which role, in which organisation, from when until when.
 */
final class AssignmentFields extends Div {

	private final Select<RoleDetails> role = new Select<>();

	private final OrganizationPicker organization;

	private final DatePicker start = new DatePicker();

	private final DatePicker end = new DatePicker();

	private final boolean everywhere;

	AssignmentFields(List<RoleDetails> roles, OrganizationService organizations, boolean everywhere) {
		this.everywhere = everywhere;
		this.organization = new OrganizationPicker(organizations);
		addClassNames("stack", "assignment-fields");
		this.role.setLabel(getTranslation("role.title"));
		this.role.setItems(roles);
		this.role.setItemLabelGenerator((item) -> item.label(getLocale()));
		this.role.setRequiredIndicatorVisible(true);
		this.role.addValueChangeListener((event) -> {
			this.role.setInvalid(false);
			this.role.setHelperText((event.getValue() != null) ? event.getValue().description(getLocale()) : "");
		});
		this.organization.setLabel(getTranslation("agent.organization"));
		this.organization.setRequiredIndicatorVisible(!everywhere);
		this.organization
			.setHelperText(getTranslation(everywhere ? "agent.organization.help" : "agent.organization.help-below"));
		this.organization.addValueChangeListener((event) -> this.organization.setInvalid(false));
		date(this.start, "start");
		date(this.end, "end");
		Div dates = new Div(this.start, this.end);
		dates.addClassNames("row", "dates");
		add(this.role, this.organization, dates);
	}

	private void date(DatePicker picker, String label) {
		picker.setLabel(getTranslation("agent.role." + label));
		picker.setHelperText(getTranslation("agent.role.help." + label));
		picker.setClearButtonVisible(true);
		picker.setI18n(new DatePicker.DatePickerI18n().setDateFormat(getTranslation("agent.date-format"))
			.setFirstDayOfWeek(1));
	}

	void show(AssignmentDetails given) {
		this.role.getListDataView()
			.getItems()
			.filter((item) -> item.id() == given.roleId())
			.findFirst()
			.ifPresent(this.role::setValue);
		Long organizationId = given.organizationId();
		if (organizationId != null) {
			String name = (given.organizationName() != null) ? given.organizationName() : "";
			this.organization.setValue(OrganizationListItem.named(organizationId, null, name));
		}
		this.start.setValue(given.startsOn());
		this.end.setValue(given.endsOn());
	}

	/** What was chosen; null when something is missing, which is then said beside it. */
	@Nullable AssignmentDraft draft() {
		RoleDetails chosen = this.role.getValue();
		if (chosen == null) {
			this.role.setErrorMessage(getTranslation("agent.role.missing"));
			this.role.setInvalid(true);
			this.role.focus();
			return null;
		}
		Long where = this.organization.organizationId();
		if (where == null && !this.everywhere) {
			this.organization.setErrorMessage(getTranslation("agent.organization.missing"));
			this.organization.setInvalid(true);
			this.organization.focus();
			return null;
		}
		LocalDate from = this.start.getValue();
		LocalDate until = this.end.getValue();
		return new AssignmentDraft(chosen.id(), where, from, until);
	}

}
