package org.impactdata.console.security;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.ForEveryAgent;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Notice;
import org.impactdata.console.layout.PageHeader;
import org.impactdata.console.layout.Section;
import org.impactdata.console.layout.State;
import org.impactdata.console.layout.StateChip;
import org.impactdata.console.layout.Toast;
import org.impactdata.domain.DomainException;
import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.InvalidValueException;
import org.impactdata.domain.agent.OwnPasswordService;
import org.impactdata.domain.signin.RememberedDevice;
import org.impactdata.domain.signin.SecondFactorDetails;
import org.impactdata.domain.signin.SecondFactorService;

/** How the agent proves who they are: password, second factor, remembered devices. */
@Route(SecurityView.PATH)
@PermitAll
@ForEveryAgent
class SecurityView extends Div implements HasDynamicTitle {

	static final String PATH = "securite";

	private final transient SecondFactorService factors;

	private final transient OwnPasswordService passwords;

	private final int shortest;

	private final Div body = new Div();

	SecurityView(SecondFactorService factors, OwnPasswordService passwords, ImpactProperties properties) {
		this.factors = factors;
		this.passwords = passwords;
		this.shortest = properties.agent().minimumPasswordLength();
		addClassNames("page", "security-page");
		this.body.addClassName("page-body");
		add(new PageHeader(getTranslation("security.title")), this.body);
		show();
	}

	private void show() {
		this.body.removeAll();
		SecondFactorDetails details = this.factors.details();
		this.body.add(new Section(getTranslation("second-factor.title"),
				details.exists() ? present(details) : absent(details)));
		if (this.passwords.exists()) {
			boolean missing = details.needed() && !details.exists();
			this.body.addComponentAtIndex(missing ? 1 : 0,
					new Section(getTranslation("security.password"), new PasswordForm(this.passwords, this.shortest)));
		}
		if (!details.devices().isEmpty()) {
			this.body.add(new Section(getTranslation("security.devices"), devices(details.devices())));
		}
	}

	private Component absent(SecondFactorDetails details) {
		Div absent = new Div(
				details.needed() ? new Notice(State.WARNING, getTranslation("second-factor.needed-now"))
						: new StateChip(State.MUTED, getTranslation("second-factor.off")),
				new Paragraph(getTranslation("second-factor.explanation")));
		Button add = new Button(getTranslation("second-factor.add"));
		if (details.needed()) {
			add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
		}
		Runnable onwards = details.needed() ? () -> UI.getCurrent().navigate("") : this::show;
		add.addClickListener((click) -> absent.replace(add,
				new SecondFactorForm(this.factors.prepare(), this.factors::add, (codes) -> showCodes(codes, onwards))));
		absent.add(add);
		absent.addClassName("second-factor");
		return absent;
	}

	private Component present(SecondFactorDetails details) {
		CodeField code = new CodeField("second-factor.code");
		code.setHelperText(getTranslation("second-step.help"));
		Button renew = new Button(getTranslation("recovery-codes.renew"), (click) -> attempt(code,
				() -> showCodes(this.factors.renewRecoveryCodes(code.getValue()), this::show)));
		Button remove = new Button(getTranslation("second-factor.remove"), (click) -> attempt(code, () -> {
			this.factors.remove(code.getValue());
			Toast.show(State.SUCCESS, getTranslation("second-factor.removed"));
			show();
		}));
		Div buttons = new Div(renew);
		buttons.addClassName("row");
		if (!details.needed()) {
			buttons.add(remove);
		}
		Div present = new Div(new StateChip(State.SUCCESS, getTranslation("second-factor.on")),
				new Paragraph(getTranslation("recovery-codes.left", details.recoveryCodes())), code, buttons);
		present.addClassName("second-factor");
		return present;
	}

	private void attempt(CodeField code, Runnable action) {
		try {
			action.run();
		}
		catch (InvalidValueException ex) {
			code.refuse(ex.sentence(getLocale()));
		}
		catch (DomainException ex) {
			code.refuse(ex.sentence(getLocale()));
		}
	}

	private void showCodes(List<String> codes, Runnable onwards) {
		this.body.removeAll();
		this.body.add(new Section(getTranslation("recovery-codes.title"), new RecoveryCodeList(codes),
				new Button(getTranslation("recovery-codes.kept"), (click) -> onwards.run())));
	}

	private Component devices(List<RememberedDevice> devices) {
		UnorderedList list = new UnorderedList();
		list.addClassName("devices");
		devices.forEach((device) -> {
			Button forget = new Button(getTranslation("security.devices.forget"), (click) -> {
				this.factors.forget(device.id());
				show();
			});
			String address = device.address();
			Span words = new Span(device.browser() + ((address != null) ? " · " + address : ""));
			Span until = new Span(
					getTranslation("security.devices.until", Formats.moment(device.expiresAt(), getLocale())));
			until.addClassNames("muted", "small");
			Div facts = new Div(words, until);
			facts.addClassName("grow");
			list.add(new ListItem(facts, forget));
		});
		return list;
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("security.title"));
	}

}
