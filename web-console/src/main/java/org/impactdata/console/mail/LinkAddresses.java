package org.impactdata.console.mail;

import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.agent.AccessLink;
import org.impactdata.domain.database.WebPort;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What to type to use a link. Never made of what a request says about this server's name:
 * whoever asks could then have a link sent that leads elsewhere.
 */
@Component
public class LinkAddresses {

	/** Where the screen is on which a link is used. */
	public static final String PATH = "premier-acces";

	private final ImpactProperties properties;

	private volatile int port = 8080;

	LinkAddresses(ImpactProperties properties) {
		this.properties = properties;
	}

	@EventListener
	void started(WebServerInitializedEvent event) {
		if (event.getApplicationContext().getServerNamespace() == null) {
			this.port = event.getWebServer().getPort();
		}
	}

	/**
	 * The whole address of a link.
	 * @param link the link
	 * @return what to open in a browser
	 */
	public String of(AccessLink link) {
		return WebPort.address(this.properties.publicUrl(), this.port) + "/" + PATH + "/" + link.token();
	}

}
