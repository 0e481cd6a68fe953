package org.impactdata.console.photo;

import java.nio.file.Path;

import org.impactdata.domain.adherent.AdherentPhotoService;
import org.impactdata.domain.media.PictureSize;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hands out photos to those who see the adherent. A browser keeps them, and asks each
 * time whether the agent still may see what it has kept.
 */
@RestController
class AdherentPhotoEndpoint {

	private final AdherentPhotoService photos;

	AdherentPhotoEndpoint(AdherentPhotoService photos) {
		this.photos = photos;
	}

	@GetMapping("/api/adherents/{id}/photo/{sha256}")
	ResponseEntity<Resource> card(@PathVariable long id, @PathVariable String sha256) {
		return answer(id, sha256, PictureSize.CARD);
	}

	@GetMapping("/api/adherents/{id}/photo/{sha256}/thumbnail")
	ResponseEntity<Resource> thumbnail(@PathVariable long id, @PathVariable String sha256) {
		return answer(id, sha256, PictureSize.THUMBNAIL);
	}

	private ResponseEntity<Resource> answer(long id, String sha256, PictureSize size) {
		Path file = this.photos.find(id, sha256, size)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache().cachePrivate())
			.eTag(sha256)
			.contentType(MediaType.IMAGE_JPEG)
			.body(new FileSystemResource(file));
	}

}
