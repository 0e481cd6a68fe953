package org.impactdata.batch.adherentimport;

/** An adherent that an undo left alone because it was edited after the import. */
public record KeptAdherent(long id, String identifiant, String name) {
}
