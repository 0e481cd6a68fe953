package org.impactdata.console.security;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.impactdata.console.layout.ConsoleLayout;
import org.impactdata.console.layout.ErrorState;
import org.impactdata.console.layout.Glyph;

/**
 * Shown for an address that leads nowhere.
 */
@AnonymousAllowed
@ParentLayout(ConsoleLayout.class)
class NotFoundView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

	@Override
	public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
		removeAll();
		add(new ErrorState(Glyph.SEARCH, getTranslation("not-found.title"), getTranslation("not-found.explanation"),
				null, Ways.home(this)));
		return HttpServletResponse.SC_NOT_FOUND;
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("not-found.title"));
	}

}
