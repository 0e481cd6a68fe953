package org.impactdata.console.organization;

import com.vaadin.flow.component.combobox.ComboBox;
import org.impactdata.domain.organization.OrganizationListItem;
import org.impactdata.domain.organization.OrganizationService;
import org.jspecify.annotations.Nullable;

/**
 * Finds an organisation while its name or code is typed.
 */
public final class OrganizationPicker extends ComboBox<OrganizationListItem> {

	public OrganizationPicker(OrganizationService organizations) {
		setItems((query) -> organizations.search(query.getFilter().orElse(""), query.getOffset() + query.getLimit())
			.stream()
			.skip(query.getOffset()));
		setItemLabelGenerator((item) -> (item.code() != null) ? item.name() + " (" + item.code() + ")" : item.name());
		setClearButtonVisible(true);
	}

	/** The organisation that is chosen; null when none is. */
	public @Nullable Long organizationId() {
		return (getValue() != null) ? getValue().id() : null;
	}

	/**
	 * Chooses an organisation of which the name is known.
	 * @param id null for none
	 */
	public void choose(@Nullable Long id, @Nullable String name) {
		setValue((id == null) ? null : OrganizationListItem.named(id, null, (name != null) ? name : id.toString()));
	}

}
