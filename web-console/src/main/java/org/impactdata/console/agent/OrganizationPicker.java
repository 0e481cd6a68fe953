package org.impactdata.console.agent;

import com.vaadin.flow.component.combobox.ComboBox;
import org.impactdata.domain.organization.OrganizationListItem;
import org.impactdata.domain.organization.OrganizationService;
import org.jspecify.annotations.Nullable;

/**
 * Finds an organisation while its name or code is typed.
 */
final class OrganizationPicker extends ComboBox<OrganizationListItem> {

	OrganizationPicker(OrganizationService organizations) {
		setItems((query) -> organizations.search(query.getFilter().orElse(""), query.getOffset() + query.getLimit())
			.stream()
			.skip(query.getOffset()));
		setItemLabelGenerator((item) -> (item.code() != null) ? item.name() + " (" + item.code() + ")" : item.name());
		setClearButtonVisible(true);
	}

	@Nullable Long organizationId() {
		return (getValue() != null) ? getValue().id() : null;
	}

}
