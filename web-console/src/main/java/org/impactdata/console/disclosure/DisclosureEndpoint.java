package org.impactdata.console.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.NoSuchElementException;

import org.impactdata.domain.personaldata.Disclosure;
import org.impactdata.domain.personaldata.DisclosureService;
import org.impactdata.reports.disclosure.DisclosureArchive;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Hands out the archive of all that is known of a person. */
@RestController
class DisclosureEndpoint {

	private final DisclosureService disclosures;

	DisclosureEndpoint(DisclosureService disclosures) {
		this.disclosures = disclosures;
	}

	@GetMapping("/api/adherents/{id}/disclosure")
	ResponseEntity<StreamingResponseBody> archive(@PathVariable long id,
			@RequestParam(defaultValue = "fr") String language) {
		Disclosure disclosure = gathered(id, language.equals("en") ? Locale.ENGLISH : Locale.FRENCH);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(disclosure.identifiant() + ".zip", StandardCharsets.UTF_8)
						.build()
						.toString())
			.contentType(MediaType.parseMediaType("application/zip"))
			.body((output) -> DisclosureArchive.write(disclosure, output));
	}

	private Disclosure gathered(long id, Locale language) {
		try {
			return this.disclosures.give(id, language);
		}
		catch (NoSuchElementException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
