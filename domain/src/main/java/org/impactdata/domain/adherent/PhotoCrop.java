package org.impactdata.domain.adherent;

import org.impactdata.domain.media.Picture;

/**
 * The part of a picture that becomes the photo of an adherent, as shares of the picture's
 * width and height; its own ratio is always that of the photo.
 *
 * @param x left edge, 0 to 1
 * @param y upper edge, 0 to 1
 * @param width share of the picture's width, 0 to 1
 */
public record PhotoCrop(double x, double y, double width) {

	/** Width of a photo by its height, as on identity papers: 35 by 45 mm. */
	public static final double RATIO = 7.0 / 9.0;

	/** In pixels: 35 by 45 mm at 457 dots an inch. */
	private static final int CARD_WIDTH = 630;

	private static final int CARD_HEIGHT = 810;

	private static final int THUMBNAIL_WIDTH = 112;

	private static final int THUMBNAIL_HEIGHT = 144;

	public PhotoCrop {
		if (!(x >= 0 && x < 1 && y >= 0 && y < 1 && width > 0 && width <= 1)) {
			throw new IllegalArgumentException("x " + x + ", y " + y + ", width " + width);
		}
	}

	/** The largest part, from the upper third where faces are. */
	public static PhotoCrop largest(int pictureWidth, int pictureHeight) {
		double width = Math.min(1, RATIO * pictureHeight / pictureWidth);
		double height = width * pictureWidth / RATIO / pictureHeight;
		return new PhotoCrop((1 - width) / 2, Math.max(0, (1 - height) / 3), width);
	}

	/** The photo as printed on a card. */
	public Picture card(Picture picture) {
		int wide = Math.max(1, (int) Math.round(this.width * picture.width()));
		int high = Math.clamp(Math.round(wide / RATIO), 1, picture.height());
		int left = Math.clamp(Math.round(this.x * picture.width()), 0, Math.max(0, picture.width() - wide));
		int top = Math.clamp(Math.round(this.y * picture.height()), 0, picture.height() - high);
		return picture.crop(left, top, wide, high, CARD_WIDTH, CARD_HEIGHT);
	}

	/** The photo as shown in lists. */
	public Picture thumbnail(Picture picture) {
		return thumbnailOf(card(picture));
	}

	static Picture thumbnailOf(Picture card) {
		return card.fit(THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT);
	}

}
