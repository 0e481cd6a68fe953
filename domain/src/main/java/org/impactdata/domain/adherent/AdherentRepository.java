package org.impactdata.domain.adherent;

import org.springframework.data.jpa.repository.JpaRepository;

/** Adherents to be changed; they are read by {@link AdherentReading}. */
interface AdherentRepository extends JpaRepository<Adherent, Long> {

	boolean existsByIdentifiant(String identifiant);

}
