package org.impactdata.domain.agent;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** Agents. */
interface AgentRepository extends JpaRepository<Agent, Long> {

	Optional<Agent> findByEmail(String email);

	boolean existsByPasswordHashIsNotNull();

}
