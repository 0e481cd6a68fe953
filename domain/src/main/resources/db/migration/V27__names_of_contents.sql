-- A content is removed from the media store once nothing names it; who erases a person looks for photos.
create index picture_thumbnail on picture (thumbnail_sha256);
create index adherent_photo on adherent (photo);
create index adherent_history_photo on adherent_history (photo);
