package org.impactdata.console.security;

import java.security.SecureRandom;
import java.util.Base64;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

import org.springframework.stereotype.Component;

/**
 * Lets a page run the scripts it came with and those of this server, and no other: each
 * page has a number used once, which a script slipped into it can't know.
 */
@Component
class PagePolicy implements VaadinServiceInitListener {

	private static final int NONCE_BYTES = 18;

	/** The framework runs what the server asks for as functions made from text. */
	private static final String POLICY = "default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval'; "
			+ "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
			+ "media-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; "
			+ "frame-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

	private final transient SecureRandom random = new SecureRandom();

	@Override
	public void serviceInit(ServiceInitEvent event) {
		event.addIndexHtmlRequestListener(this::protect);
	}

	private void protect(IndexHtmlResponse page) {
		byte[] bytes = new byte[NONCE_BYTES];
		this.random.nextBytes(bytes);
		String nonce = Base64.getEncoder().encodeToString(bytes);
		page.getDocument().select("script").attr("nonce", nonce);
		page.getVaadinResponse().setHeader(SecurityHeaders.CONTENT_SECURITY_POLICY, POLICY.formatted(nonce));
		page.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
	}

}
