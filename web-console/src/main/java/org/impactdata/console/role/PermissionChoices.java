package org.impactdata.console.role;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.PermissionGroup;

/**
 * What a role allows, to tick. What is needed by something ticked is ticked with it, says
 * why, and can not be taken away before that.
 */
final class PermissionChoices extends Div {

	private final transient Map<Permission, Checkbox> boxes = new EnumMap<>(Permission.class);

	private final transient Runnable changed;

	/** What was asked for, without what it needs. */
	private final transient Set<Permission> chosen = EnumSet.noneOf(Permission.class);

	private final boolean editable;

	PermissionChoices(Set<Permission> granted, boolean editable, Runnable changed) {
		this.chosen.addAll(granted);
		this.editable = editable;
		this.changed = changed;
		addClassName("role-permissions");
		for (PermissionGroup group : PermissionGroup.values()) {
			Div boxesOfGroup = new Div(new H3(group.label(getLocale())));
			boxesOfGroup.addClassName("stack");
			Arrays.stream(Permission.values())
				.filter((permission) -> permission.group() == group)
				.forEach((permission) -> boxesOfGroup.add(box(permission)));
			add(boxesOfGroup);
		}
		show();
	}

	private Checkbox box(Permission permission) {
		Checkbox box = new Checkbox(permission.label(getLocale()));
		box.getElement().setAttribute("data-permission", permission.name());
		box.addValueChangeListener((event) -> {
			if (event.isFromClient()) {
				choose(permission, event.getValue());
			}
		});
		this.boxes.put(permission, box);
		return box;
	}

	private void choose(Permission permission, boolean granted) {
		if (granted) {
			this.chosen.addAll(Permission.withNeeded(Set.of(permission)));
		}
		else if (permission.neededBy(this.chosen).isEmpty()) {
			this.chosen.remove(permission);
		}
		show();
		this.changed.run();
	}

	private void show() {
		Set<Permission> granted = value();
		this.boxes.forEach((permission, box) -> {
			Set<Permission> by = permission.neededBy(granted);
			String why = by.isEmpty() ? "" : getTranslation("role.needed-by", RoleMatrix.names(by, getLocale()));
			box.setValue(granted.contains(permission));
			box.setReadOnly(!this.editable || !by.isEmpty());
			box.setHelperText(why);
		});
	}

	Set<Permission> value() {
		return Permission.withNeeded(this.chosen);
	}

}
