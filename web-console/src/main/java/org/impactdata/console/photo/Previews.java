package org.impactdata.console.photo;

import java.io.ByteArrayInputStream;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.impactdata.domain.media.Picture;

/** Hands pictures that are not kept yet to the one screen they were chosen on. */
final class Previews {

	private Previews() {
	}

	static DownloadHandler of(Picture picture) {
		return of(picture.toJpeg());
	}

	static DownloadHandler of(ChosenPhoto chosen) {
		return of(chosen.crop().thumbnail(chosen.picture()).toJpeg());
	}

	private static DownloadHandler of(byte[] jpeg) {
		return DownloadHandler
			.fromInputStream((event) -> new DownloadResponse(new ByteArrayInputStream(jpeg), "preview.jpg",
					"image/jpeg", jpeg.length))
			.inline();
	}

}
