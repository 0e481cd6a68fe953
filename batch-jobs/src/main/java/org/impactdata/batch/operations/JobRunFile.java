package org.impactdata.batch.operations;

/**
 * A file a run produced, kept in the media store.
 *
 * @param kind what it is to the job ("rejects-csv"); unique within a run
 * @param size in bytes
 * @param sha256 64 hexadecimal digits
 */
public record JobRunFile(String kind, long storedFileId, String name, String mediaType, long size, String sha256) {
}
