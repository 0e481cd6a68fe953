package org.impactdata.console.security;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.impactdata.domain.ImpactProperties;
import org.impactdata.domain.agent.AccessLink;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.database.WebPort;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * On the first start, prints the link by which the first administrator chooses a
 * password.
 */
@Component
class FirstAccess {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

	private final AgentService agents;

	private final ImpactProperties properties;

	FirstAccess(AgentService agents, ImpactProperties properties) {
		this.agents = agents;
		this.properties = properties;
	}

	@EventListener
	void print(WebServerInitializedEvent event) {
		if (event.getApplicationContext().getServerNamespace() == null) {
			String address = WebPort.address(this.properties.publicUrl(), event.getWebServer().getPort());
			this.agents.createFirstAccessLink().ifPresent((link) -> System.out.println(text(link, address)));
		}
	}

	private static String text(AccessLink link, String address) {
		return """

				Premier accès : ouvrez ce lien pour choisir le mot de passe de %1$s (une fois, avant le %2$s).
				First access: open this link to choose the password of %1$s (once, before %2$s).

				    %3$s/%4$s/%5$s
				""".formatted(link.email(), MOMENT.format(link.expiresAt().atZone(ZoneId.systemDefault())), address,
				FirstAccessView.PATH, link.token());
	}

}
