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
import org.springframework.security.access.AccessDeniedException;

/**
 * Shown when the agent's role does not allow a screen.
 */
@AnonymousAllowed
@ParentLayout(ConsoleLayout.class)
class RefusedView extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

	@Override
	public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
		removeAll();
		add(new ErrorState(Glyph.LOCK, getTranslation("refused.title"), getTranslation("refused.explanation"), null,
				Ways.home(this)));
		return HttpServletResponse.SC_FORBIDDEN;
	}

	@Override
	public String getPageTitle() {
		return getTranslation("page.title", getTranslation("refused.title"));
	}

}
