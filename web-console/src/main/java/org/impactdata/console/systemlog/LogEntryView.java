package org.impactdata.console.systemlog;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.impactdata.console.layout.ErrorState;
import org.impactdata.console.layout.Formats;
import org.impactdata.console.layout.Glyph;
import org.impactdata.console.layout.IconButton;
import org.impactdata.console.layout.KeyFacts;
import org.impactdata.console.layout.Needs;
import org.impactdata.console.layout.Section;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.systemlog.LogEntry;
import org.impactdata.domain.systemlog.SystemLogService;

/** All that is known of a warning or an error. */
@Route(value = SystemLogView.PATH + "/:" + LogEntryView.ENTRY + "(\\d{1,18})", layout = SystemLogView.class)
@PermitAll
@Needs(Permission.LOG_READ)
class LogEntryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

	static final String ENTRY = "entry";

	private final transient SystemLogService log;

	private transient Runnable close = () -> {
	};

	LogEntryView(SystemLogService log) {
		this.log = log;
		addClassNames("page", "details");
	}

	void onClose(Runnable action) {
		this.close = action;
	}

	@Override
	public void beforeEnter(BeforeEnterEvent event) {
		removeAll();
		long id = event.getRouteParameters().getLong(ENTRY).orElse(0L);
		this.log.find(id)
			.ifPresentOrElse(this::show,
					() -> add(new ErrorState(Glyph.SEARCH, getTranslation("system-log.gone"),
							getTranslation("system-log.gone.explanation"), null,
							new Button(getTranslation("system-log.back"), (click) -> this.close.run()))));
	}

	private void show(LogEntry entry) {
		Button closing = new IconButton(Glyph.CLOSE, getTranslation("system-log.close"), () -> this.close.run());
		H1 title = new H1(Formats.moment(entry.recordedAt(), getLocale()));
		Div words = new Div(title, LogChips.of(entry, getLocale()));
		words.addClassName("grow");
		Header header = new Header(words, closing);
		header.addClassName("details-header");
		Pre message = new Pre(entry.message());
		message.addClassName("log-text");
		Div body = new Div(new Section(getTranslation("system-log.column.message"), message),
				new Section(getTranslation("system-log.circumstances"), circumstances(entry)));
		body.addClassName("page-body");
		if (entry.stackTrace() != null) {
			Pre trace = new Pre(entry.stackTrace());
			trace.addClassName("log-text");
			trace.getElement().setAttribute("tabindex", "0");
			body.add(new Details(getTranslation("system-log.technical"), trace));
		}
		add(header, body);
	}

	private KeyFacts circumstances(LogEntry entry) {
		KeyFacts facts = new KeyFacts();
		if (entry.correlationId() != null) {
			facts.with(getTranslation("system-log.column.id"), new Code(entry.correlationId()));
		}
		return facts.with(getTranslation("system-log.agent"), entry.agent())
			.with(getTranslation("system-log.node"), entry.node())
			.with(getTranslation("system-log.logger"), entry.logger())
			.with(getTranslation("system-log.times"),
					(entry.times() > 1) ? Formats.number(entry.times(), getLocale()) : null);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("system-log.title"));
	}

}
