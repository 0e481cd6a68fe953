package org.impactdata.console.agent;

import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.impactdata.console.layout.ListSearch;
import org.impactdata.console.organization.OrganizationPicker;
import org.impactdata.domain.agent.AgentListQuery;
import org.impactdata.domain.agent.AgentState;
import org.impactdata.domain.organization.OrganizationDetails;
import org.impactdata.domain.organization.OrganizationListItem;
import org.impactdata.domain.organization.OrganizationService;
import org.impactdata.domain.role.RoleDetails;
import org.jspecify.annotations.Nullable;

/**
 * Which agents to show.
 */
final class AgentFilters extends Div {

	private final transient List<RoleDetails> roles;

	private final transient Consumer<AgentListQuery> changed;

	private final ListSearch search = new ListSearch(getTranslation("agents.search"), (typed) -> change(true));

	private final Select<RoleDetails> role = new Select<>();

	private final Select<AgentState> state = new Select<>();

	private final @Nullable OrganizationPicker organization;

	private final transient @Nullable OrganizationService organizations;

	/**
	 * Filters.
	 * @param organizations null for readers who do not see any
	 */
	AgentFilters(List<RoleDetails> roles, @Nullable OrganizationService organizations,
			Consumer<AgentListQuery> changed) {
		this.roles = roles;
		this.organizations = organizations;
		this.organization = (organizations != null) ? picker(organizations) : null;
		this.changed = changed;
		addClassNames("filters", "agent-filters");
		offer(this.role, "agents.any-role", this.roles);
		this.role.setItemLabelGenerator(
				(item) -> (item != null) ? item.label(getLocale()) : getTranslation("agents.any-role"));
		offer(this.state, "agents.any-state", List.of(AgentState.values()));
		this.state.setItemLabelGenerator(
				(item) -> (item != null) ? item.label(getLocale()) : getTranslation("agents.any-state"));
		add(this.search, this.role, this.state);
		if (this.organization != null) {
			add(this.organization);
		}
	}

	private OrganizationPicker picker(OrganizationService service) {
		OrganizationPicker picker = new OrganizationPicker(service);
		picker.setPlaceholder(getTranslation("agents.any-organization"));
		picker.setAriaLabel(getTranslation("agents.any-organization"));
		picker.addValueChangeListener((event) -> change(event.isFromClient()));
		return picker;
	}

	private <T> void offer(Select<T> select, String any, List<T> items) {
		select.setAriaLabel(getTranslation(any));
		select.setEmptySelectionAllowed(true);
		select.setEmptySelectionCaption(getTranslation(any));
		select.setItems(items);
		select.addValueChangeListener((event) -> change(event.isFromClient()));
	}

	void show(AgentListQuery query) {
		this.search.setValue(query.text());
		this.role.setValue(this.roles.stream()
			.filter((one) -> query.roleId() != null && one.id() == query.roleId())
			.findFirst()
			.orElse(null));
		this.state.setValue(query.state());
		if (this.organization != null && this.organizations != null) {
			Long id = query.organizationId();
			this.organization
				.setValue((id != null) ? this.organizations.find(id).map(AgentFilters::item).orElse(null) : null);
		}
	}

	private static OrganizationListItem item(OrganizationDetails organization) {
		return OrganizationListItem.named(organization.id(), organization.code(), organization.name());
	}

	private void change(boolean byAgent) {
		if (byAgent) {
			RoleDetails chosen = this.role.getValue();
			this.changed.accept(new AgentListQuery(this.search.getValue().strip(),
					(chosen != null) ? chosen.id() : null,
					(this.organization != null) ? this.organization.organizationId() : null, this.state.getValue()));
		}
	}

}
