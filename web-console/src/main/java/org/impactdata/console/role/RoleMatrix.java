package org.impactdata.console.role;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.domain.access.FieldVisibility;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.PermissionGroup;
import org.impactdata.domain.access.SensitiveField;
import org.impactdata.domain.role.RoleDetails;

/**
 * What roles allow: a column for each, a row for each right and each sensitive field.
 */
final class RoleMatrix extends Div {

	private final transient List<RoleDetails> roles;

	RoleMatrix(List<RoleDetails> roles) {
		this.roles = roles;
		addClassName("role-matrix");
		getElement().setAttribute("tabindex", "0");
		getElement().setAttribute("role", "region");
		getElement().setAttribute("aria-label", getTranslation("roles.matrix"));
		NativeTable table = new NativeTable();
		table.add(header());
		for (PermissionGroup group : PermissionGroup.values()) {
			table.add(permissions(group));
		}
		table.add(fields(), rest());
		add(table);
	}

	private NativeTableHeader header() {
		NativeTableRow row = new NativeTableRow(heading("col", new Span(getTranslation("roles.right"))));
		for (RoleDetails role : this.roles) {
			RouterLink link = new RouterLink(role.label(getLocale()), RoleDetailsView.class,
					new RouteParameters(RoleDetailsView.ROLE, String.valueOf(role.id())));
			NativeTableHeaderCell cell = heading("col", link);
			if (role.restorable()) {
				Span changed = new Span(getTranslation("roles.customized"));
				changed.addClassNames("muted", "small");
				cell.add(changed);
			}
			row.add(cell);
		}
		return new NativeTableHeader(row);
	}

	private NativeTableBody permissions(PermissionGroup group) {
		NativeTableBody body = body(group.label(getLocale()));
		Arrays.stream(Permission.values())
			.filter((permission) -> permission.group() == group)
			.forEach((permission) -> body
				.add(row(permission.label(getLocale()), (role) -> allowed(role.grants().permissions(), permission))));
		return body;
	}

	private Component allowed(Set<Permission> granted, Permission permission) {
		if (!granted.contains(permission)) {
			return no();
		}
		Set<Permission> by = permission.neededBy(granted);
		String why = by.isEmpty() ? "" : getTranslation("roles.needed-by", names(by, getLocale()));
		Span yes = new Span(Glyph.CHECK.draw(),
				hidden(getTranslation("roles.yes") + (why.isEmpty() ? "" : ", " + why)));
		yes.addClassName("allowed");
		yes.setTitle(why);
		return yes;
	}

	static String names(Set<Permission> permissions, Locale locale) {
		return permissions.stream()
			.map((permission) -> getQuoted(permission.label(locale), locale))
			.collect(Collectors.joining(", "));
	}

	private static String getQuoted(String text, Locale locale) {
		return locale.getLanguage().equals("en") ? "“" + text + "”" : "«\u00a0" + text + "\u00a0»";
	}

	private Component no() {
		Span dash = new Span("–");
		dash.getElement().setAttribute("aria-hidden", "true");
		Span no = new Span(dash, hidden(getTranslation("roles.no")));
		no.addClassName("muted");
		return no;
	}

	private NativeTableBody fields() {
		NativeTableBody body = body(getTranslation("roles.fields"));
		for (SensitiveField field : SensitiveField.values()) {
			body.add(row(field.label(getLocale()), (role) -> visibility(role, field)));
		}
		return body;
	}

	private Component visibility(RoleDetails role, SensitiveField field) {
		FieldVisibility visibility = role.grants().fields().getOrDefault(field, FieldVisibility.HIDDEN);
		Span word = new Span(visibility.label(getLocale()));
		word.addClassName((visibility == FieldVisibility.VISIBLE) ? "allowed" : "muted");
		return word;
	}

	private NativeTableBody rest() {
		NativeTableBody body = body(getTranslation("roles.rest"));
		body.add(
				row(getTranslation("roles.second-factor"),
						(role) -> role.grants().secondFactor()
								? new Span(Glyph.CHECK.draw(), hidden(getTranslation("roles.yes"))) : no()),
				row(getTranslation("roles.agents"), (role) -> new Span(Formats.number(role.agents(), getLocale()))));
		return body;
	}

	private NativeTableBody body(String title) {
		NativeTableHeaderCell heading = heading("rowgroup", new Span(title));
		heading.getElement().setAttribute("colspan", String.valueOf(this.roles.size() + 1));
		NativeTableRow row = new NativeTableRow(heading);
		row.addClassName("group");
		NativeTableBody body = new NativeTableBody();
		body.add(row);
		return body;
	}

	private NativeTableRow row(String title, Function<RoleDetails, Component> cell) {
		NativeTableRow row = new NativeTableRow(heading("row", new Span(title)));
		this.roles.forEach((role) -> row.add(new NativeTableCell(cell.apply(role))));
		return row;
	}

	private static NativeTableHeaderCell heading(String scope, Component content) {
		NativeTableHeaderCell cell = new NativeTableHeaderCell(content);
		cell.getElement().setAttribute("scope", scope);
		return cell;
	}

	private static Span hidden(String words) {
		Span span = new Span(words);
		span.addClassName("visually-hidden");
		return span;
	}

}
