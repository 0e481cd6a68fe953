package org.impactdata.console.attachment;

import java.nio.charset.StandardCharsets;

import org.impactdata.domain.attachment.Attachment;
import org.impactdata.domain.attachment.AttachmentService;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalObject;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Hands out files about adherents: to be saved, never to be run in the browser. */
@RestController
class AttachmentEndpoint {

	private final AttachmentService attachments;

	private final Journal journal;

	AttachmentEndpoint(AttachmentService attachments, Journal journal) {
		this.attachments = attachments;
		this.journal = journal;
	}

	@GetMapping("/api/adherents/{id}/attachments/{attachment}")
	ResponseEntity<Resource> file(@PathVariable long id, @PathVariable long attachment) {
		Attachment file = this.attachments.of(id)
			.stream()
			.filter((candidate) -> candidate.id() == attachment)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		// Without the name, which may tell of the person and could not be erased there.
		this.journal.writeApart(JournalEvent.of(JournalAction.FILE_DOWNLOADED,
				JournalObject.of(JournalObject.Kind.ADHERENT, id, null)));
		return this.attachments.content(id, attachment)
			.map((path) -> ResponseEntity.ok()
				.cacheControl(CacheControl.noCache().cachePrivate())
				.eTag(file.sha256())
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment()
							.filename(file.name(), StandardCharsets.UTF_8)
							.build()
							.toString())
				.contentType(MediaType.parseMediaType(file.mediaType()))
				.<Resource>body(new FileSystemResource(path)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
