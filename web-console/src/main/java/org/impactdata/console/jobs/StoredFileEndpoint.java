package org.impactdata.console.jobs;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.impactdata.batch.adherentimport.AdherentImports;
import org.impactdata.batch.adherentimport.ImportDetails;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRunFile;
import org.impactdata.domain.audit.Journal;
import org.impactdata.domain.audit.JournalAction;
import org.impactdata.domain.audit.JournalEvent;
import org.impactdata.domain.audit.JournalObject;
import org.impactdata.domain.media.StoredFile;
import org.impactdata.domain.media.StoredFiles;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hands out stored files to those who may see the run or the import they belong to; never
 * to be shown in the page.
 */
@RestController
class StoredFileEndpoint {

	private final JobOperations operations;

	private final AdherentImports imports;

	private final StoredFiles files;

	private final Journal journal;

	StoredFileEndpoint(JobOperations operations, AdherentImports imports, StoredFiles files, Journal journal) {
		this.operations = operations;
		this.imports = imports;
		this.files = files;
		this.journal = journal;
	}

	@GetMapping("/api/runs/{run}/files/{kind}")
	ResponseEntity<Resource> produced(@PathVariable long run, @PathVariable String kind) {
		return this.operations.find(run)
			.map((known) -> this.operations.files(run))
			.orElse(List.of())
			.stream()
			.filter((file) -> file.kind().equals(kind))
			.findFirst()
			.map(JobRunFile::storedFileId)
			.flatMap(this.files::find)
			.map(this::answer)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@GetMapping("/api/imports/{id}/file")
	ResponseEntity<Resource> given(@PathVariable long id) {
		return this.imports.find(id)
			.map(ImportDetails::storedFileId)
			.flatMap(this.files::find)
			.map(this::answer)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private ResponseEntity<Resource> answer(StoredFile file) {
		this.journal.writeApart(JournalEvent.of(JournalAction.FILE_DOWNLOADED,
				JournalObject.of(JournalObject.Kind.FILE, file.id(), file.name())));
		ContentDisposition disposition = ContentDisposition.attachment()
			.filename(file.name(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.body(new FileSystemResource(this.files.content(file)));
	}

}
