package org.impactdata.console.security;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.impactdata.console.layout.ConsoleLayout;
import org.impactdata.console.layout.ErrorState;
import org.impactdata.console.layout.Glyph;

/**
 * Shown when a screen could not be opened.
 */
@AnonymousAllowed
@ParentLayout(ConsoleLayout.class)
class FailureView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

	@Override
	public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
		String id = FailureLog.write(parameter.getCaughtException());
		removeAll();
		add(new ErrorState(Glyph.DANGER, getTranslation("error.title"), getTranslation("error.explanation"), id,
				Ways.home(this), Ways.again(this)));
		return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("error.title"));
	}

}
