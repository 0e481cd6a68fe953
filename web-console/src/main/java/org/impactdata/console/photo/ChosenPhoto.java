package org.impactdata.console.photo;

import org.impactdata.domain.adherent.PhotoCrop;
import org.impactdata.domain.media.Picture;

/**
 * A picture an agent chose, and the part of it that is the photo.
 */
public record ChosenPhoto(Picture picture, PhotoCrop crop) {
}
