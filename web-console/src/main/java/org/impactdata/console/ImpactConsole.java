package org.impactdata.console;

import java.net.InetAddress;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import org.impactdata.console.mail.MailProperties;
import org.impactdata.domain.database.WebPort;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Starts the console, and with it the batch jobs unless they run elsewhere.
 */
@SpringBootApplication(scanBasePackages = { "org.impactdata.domain", "org.impactdata.batch", "org.impactdata.console" })
@EnableConfigurationProperties({ ConsoleProperties.class, MailProperties.class })
@Push
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/library.css")
@StyleSheet("styles/frame.css")
@StyleSheet("styles/components.css")
@StyleSheet("styles/lists.css")
@StyleSheet("styles/forms.css")
@StyleSheet("styles/custom-fields.css")
@StyleSheet("styles/record.css")
@StyleSheet("styles/photos.css")
@StyleSheet("styles/imports.css")
@StyleSheet("styles/logs.css")
@StyleSheet("styles/agents.css")
@StyleSheet("styles/journal.css")
@StyleSheet("styles/entrance.css")
@StyleSheet("styles/sessions.css")
@StyleSheet("styles/security.css")
@StyleSheet("styles/phones.css")
public class ImpactConsole implements AppShellConfigurator {

	public static void main(String[] arguments) {
		SpringApplication application = new SpringApplication(ImpactConsole.class);
		application.addListeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>) (event) -> {
			Environment environment = event.getEnvironment();
			WebPort.require(environment.getProperty("server.address", InetAddress.class),
					environment.getProperty("server.port", Integer.class, 8080));
		});
		application.run(arguments);
	}

	@Override
	public void configurePage(AppShellSettings settings) {
		settings.addFavIcon("icon", "icon.svg", "any");
		settings.setPageTitle("Impact Data");
	}

}
