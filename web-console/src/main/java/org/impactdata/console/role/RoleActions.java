package org.impactdata.console.role;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.RouteParameters;
import org.impactdata.console.layout.Confirmation;
import org.impactdata.console.layout.Glyph;
import org.impactdata.domain.role.RoleDetails;
import org.impactdata.domain.role.RoleService;

/**
 * What can be done with a role as a whole.
 */
final class RoleActions {

	private final RoleService roles;

	private final RoleDetails role;

	private final Runnable changed;

	private final Runnable leaving;

	private final UI ui = UI.getCurrent();

	/**
	 * Actions on a role.
	 * @param changed to do when the role is another
	 * @param leaving to do before the screen is left for good
	 */
	RoleActions(RoleService roles, RoleDetails role, Runnable changed, Runnable leaving) {
		this.roles = roles;
		this.role = role;
		this.changed = changed;
		this.leaving = leaving;
	}

	Component[] buttons() {
		List<Button> buttons = new ArrayList<>();
		buttons.add(new Button(text("role.copy"), Glyph.ADD.draw(), (click) -> copy()));
		if (this.role.restorable()) {
			buttons.add(new Button(text("role.restore"), Glyph.UNDO.draw(), (click) -> confirm("restore",
					() -> this.roles.restore(this.role.id(), this.role.version()), this.changed)));
		}
		if (!this.role.shipped()) {
			buttons.add(new Button(text("role.delete"), Glyph.CLOSE.draw(), (click) -> confirm("delete",
					() -> this.roles.delete(this.role.id(), this.role.version()), this::leave)));
		}
		return buttons.toArray(Component[]::new);
	}

	private void copy() {
		String suggestion = text("role.copy.name", this.role.label(this.ui.getLocale()));
		new RoleNameDialog(text("role.copy"), suggestion, (name) -> {
			long id = this.roles.copy(this.role.id(), name, this.ui.getLocale());
			this.ui.navigate(RoleDetailsView.class, new RouteParameters(RoleDetailsView.ROLE, String.valueOf(id)));
		}).open();
	}

	private void leave() {
		this.leaving.run();
		this.ui.navigate(RoleListView.class);
	}

	private void confirm(String what, Runnable action, Runnable after) {
		Confirmation.ask(text("role.confirm.title." + what, this.role.label(this.ui.getLocale())),
				text("role.confirm.text." + what, this.role.agents()), text("role." + what), () -> {
					action.run();
					after.run();
				});
	}

	private String text(String key, Object... parameters) {
		return this.ui.getTranslation(key, parameters);
	}

}
