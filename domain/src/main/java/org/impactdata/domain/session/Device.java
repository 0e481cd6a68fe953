package org.impactdata.domain.session;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.impactdata.domain.DomainMessages;
import org.jspecify.annotations.Nullable;

/**
 * With what somebody signed in, as far as a browser tells.
 *
 * @param browser its name, null when it is not known
 * @param platform name of the operating system, null when it is not known
 */
public record Device(@Nullable String browser, @Nullable String platform) {

	/** The first that is found names the browser: most pretend to be others too. */
	private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

	private static final Map<String, String> PLATFORMS = new LinkedHashMap<>();

	static {
		BROWSERS.put("EdgA/", "Edge");
		BROWSERS.put("EdgiOS/", "Edge");
		BROWSERS.put("Edg/", "Edge");
		BROWSERS.put("OPR/", "Opera");
		BROWSERS.put("OPT/", "Opera");
		BROWSERS.put("SamsungBrowser/", "Samsung Internet");
		BROWSERS.put("Vivaldi/", "Vivaldi");
		BROWSERS.put("FxiOS/", "Firefox");
		BROWSERS.put("Firefox/", "Firefox");
		BROWSERS.put("CriOS/", "Chrome");
		BROWSERS.put("Chrome/", "Chrome");
		BROWSERS.put("Safari/", "Safari");
		BROWSERS.put("curl/", "curl");
		PLATFORMS.put("iPhone", "iPhone");
		PLATFORMS.put("iPad", "iPad");
		PLATFORMS.put("Android", "Android");
		PLATFORMS.put("CrOS", "ChromeOS");
		PLATFORMS.put("Windows", "Windows");
		PLATFORMS.put("Mac OS X", "macOS");
		PLATFORMS.put("Linux", "Linux");
	}

	/**
	 * What a browser says of itself.
	 * @param userAgent the header of that name, null when there was none
	 */
	public static Device of(@Nullable String userAgent) {
		return new Device(find(BROWSERS, userAgent), find(PLATFORMS, userAgent));
	}

	private static @Nullable String find(Map<String, String> names, @Nullable String userAgent) {
		return (userAgent == null) ? null
				: names.entrySet()
					.stream()
					.filter((name) -> userAgent.contains(name.getKey()))
					.map(Map.Entry::getValue)
					.findFirst()
					.orElse(null);
	}

	/** In words, in the given language. */
	public String label(Locale locale) {
		if (this.browser != null && this.platform != null) {
			return DomainMessages.text(locale, "session-device.both", this.browser, this.platform);
		}
		if (this.browser != null) {
			return this.browser;
		}
		return (this.platform != null) ? this.platform : DomainMessages.text(locale, "session-device.unknown");
	}

}
