package org.impactdata.domain.media;

/** In which sizes a picture is kept. */
public enum PictureSize {

	/** As printed on a card. */
	CARD,

	/** As shown in lists. */
	THUMBNAIL

}
