package org.impactdata.console.role;

import java.util.List;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.ConsoleLayout;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.PhoneWidth;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.RoleGrants;
import org.impactdata.domain.role.RoleDetails;
import org.impactdata.domain.role.RoleDraft;
import org.impactdata.domain.role.RoleService;

/**
 * Every role side by side; on a phone one at a time.
 */
@Route(value = RoleListView.PATH, layout = ConsoleLayout.class)
@PermitAll
@Needs(Permission.AGENT_READ)
class RoleListView extends Div implements HasDynamicTitle {

	static final String PATH = "roles";

	private final transient RoleService service;

	private final transient List<RoleDetails> roles;

	private final Div body = new Div();

	private final Select<RoleDetails> choice = new Select<>();

	RoleListView(RoleService service) {
		this.service = service;
		this.roles = service.list();
		PageHeader header = new PageHeader(getTranslation("roles.title"));
		header.setCount(Formats.number(this.roles.size(), getLocale()));
		if (service.mayManage()) {
			Button create = new Button(getTranslation("roles.create"), Glyph.ADD.draw(), (click) -> create());
			create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
			header.withActions(create);
		}
		this.choice.setLabel(getTranslation("role.title"));
		this.choice.setItems(this.roles);
		this.choice.setItemLabelGenerator((role) -> role.label(getLocale()));
		this.choice.setValue(this.roles.getFirst());
		this.choice.addValueChangeListener((event) -> show(List.of(event.getValue())));
		this.body.addClassNames("page-body", "roles");
		Paragraph explanation = new Paragraph(getTranslation("roles.explanation"));
		explanation.addClassName("muted");
		this.body.add(explanation, this.choice);
		addClassName("page");
		add(header, this.body);
	}

	@Override
	protected void onAttach(AttachEvent event) {
		PhoneWidth.follow(this, event.getUI(), (phone) -> {
			this.choice.setVisible(phone);
			show(phone ? List.of(this.choice.getValue()) : this.roles);
		});
	}

	private void show(List<RoleDetails> shown) {
		this.body.getChildren().filter(RoleMatrix.class::isInstance).toList().forEach(this.body::remove);
		this.body.add(new RoleMatrix(shown));
	}

	private void create() {
		new RoleNameDialog(getTranslation("roles.create"), "", (name) -> {
			long id = this.service.create(RoleDraft.named(name, null, RoleGrants.NOTHING));
			UI.getCurrent()
				.navigate(RoleDetailsView.class, new RouteParameters(RoleDetailsView.ROLE, String.valueOf(id)));
		}).open();
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("roles.title"));
	}

}
